package io.redress.goods.outbound;

import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.OrderId;
import io.redress.shared.PackCheckId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One look at a packing, as it is kept.
 *
 * @param scans the codes as they were scanned
 */
public record PackLook(
    PackCheckId id, Subject subject, PackResult result, List<String> scans, Actor by, Instant at) {
  public PackLook {
    scans = List.copyOf(scans);
  }

  /** At what was looked. */
  public sealed interface Subject {
    /** What goes out for a case. */
    record OfDispatch(DispatchId id, CaseId caseId, DispatchPiece piece) implements Subject {}

    /** An order of the shop before it leaves. */
    record OfOrder(OrderId id) implements Subject {}
  }

  /**
   * A look that said stop: what was about to leave.
   *
   * @param dispatchId what it was for; empty for an order of the shop
   * @param place where the wrong piece belongs; empty where nobody said so
   */
  public record NearMiss(
      PackCheckId id,
      Optional<DispatchId> dispatchId,
      Optional<OrderId> orderId,
      PackResult.Kind failed,
      String expected,
      String found,
      String place,
      Instant at) {}
}
