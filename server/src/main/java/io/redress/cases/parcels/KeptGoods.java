package io.redress.cases.parcels;

import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.goods.Reception;
import io.redress.rulebook.Remedy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether goods can stay with the consumer after all: one case by itself, nothing has left, and
 * nothing but money was agreed for them.
 */
final class KeptGoods {
  private static final Set<Remedy> PAID = EnumSet.of(Remedy.REFUND, Remedy.STORE_CREDIT);

  private KeptGoods() {}

  static boolean areMeant(List<CaseView> views) {
    if (views.size() != 1) {
      return false;
    }
    var conduct = views.getFirst().conduct();
    return conduct.goods().stream().allMatch(each -> each.reception() == Reception.AWAITING)
        && conduct.resolutions().stream()
            .filter(each -> each.state() == Resolution.State.ACCEPTED)
            .filter(each -> each.way() == Resolution.GoodsWay.COMES_BACK)
            .allMatch(each -> PAID.contains(each.remedy()));
  }
}
