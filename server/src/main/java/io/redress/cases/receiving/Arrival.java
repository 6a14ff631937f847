package io.redress.cases.receiving;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.goods.Reception;
import io.redress.goods.parcels.Parcel;
import io.redress.orders.OrderLine;
import io.redress.shared.CaseLineId;
import java.util.List;
import java.util.Optional;

/**
 * A box at the bench, with what should be in it.
 *
 * @param code what was read on it
 * @param parcel the box that we know; none where only the number of a case was read
 */
public record Arrival(String code, Optional<Parcel> parcel, List<Line> lines) {
  /**
   * What should be in it for one line of a case.
   *
   * @param expected how many pieces in this box
   * @param reception where the goods of the line are as far as we know
   */
  public record Line(
      CaseView matter, CaseLineId id, OrderLine bought, int expected, Reception reception) {
    /** Whether what comes for it can still be noted. */
    public boolean isAwaited() {
      return !reception.isHere();
    }

    /** Whether its case waits for it now, so that it can be told what came. */
    public boolean canBeTold() {
      return isOnTheWay() && isOpen() && isOwed();
    }

    private boolean isOnTheWay() {
      return reception == Reception.AWAITING || reception == Reception.IN_TRANSIT;
    }

    private boolean isOpen() {
      var status = matter.head().status();
      return status == CaseStatus.FULFILLING || status == CaseStatus.DISPUTED;
    }

    private boolean isOwed() {
      return matter.conduct().resolutions().stream()
          .filter(each -> each.state() == Resolution.State.ACCEPTED)
          .filter(each -> each.way() == Resolution.GoodsWay.COMES_BACK)
          .anyMatch(each -> each.caseLineId().equals(id));
    }
  }

  public Arrival {
    lines = List.copyOf(lines);
  }
}
