package io.redress.cases.parcels;

import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.goods.parcels.Bearer;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import java.util.List;

/** Who has to bear the way back of a remedy, as its decision says. */
public final class WayBearer {
  private static final String CONSUMER = "consumer";

  private WayBearer() {}

  /** Of all cases whose pieces travel together, the kindest counts. */
  static Bearer of(List<CaseView> views) {
    return views.stream().map(WayBearer::of).reduce(Bearer::or).orElse(Bearer.OPEN);
  }

  private static Bearer of(CaseView view) {
    return view.conduct().resolutions().stream()
        .filter(each -> each.state() == Resolution.State.ACCEPTED)
        .filter(each -> each.way() == Resolution.GoodsWay.COMES_BACK)
        .map(agreed -> of(view, agreed))
        .reduce(Bearer::or)
        .orElse(Bearer.OPEN);
  }

  private static Bearer of(CaseView view, Resolution agreed) {
    return of(
        view.content().assessments().stream()
            .filter(each -> each.caseLineId().equals(agreed.caseLineId()))
            .toList(),
        agreed.remedy());
  }

  /**
   * Who bears it for pieces that travel together. Of several rights to a remedy the kindest counts:
   * a promise takes no right away.
   */
  public static Bearer of(List<LineAssessment> assessments, Remedy remedy) {
    return assessments.stream()
        .flatMap(assessment -> assessment.decision().entitlements().stream())
        .filter(each -> each.remedy() == remedy)
        .map(WayBearer::said)
        .reduce(Bearer::or)
        .orElse(Bearer.OPEN);
  }

  private static Bearer said(Entitlement given) {
    var by = given.returnShippingBy();
    if (by == null) {
      return Bearer.OPEN;
    }
    if (by.equals(CONSUMER)) {
      return Bearer.CONSUMER;
    }
    return given.layer() == Layer.STATUTE ? Bearer.HOUSE_BY_LAW : Bearer.HOUSE;
  }
}
