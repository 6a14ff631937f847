package io.redress.cases.assignment;

import io.redress.shared.CaseId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * An open case that nobody has, or whose owner is not there in time.
 *
 * @param number what people call it by
 * @param version as it was read; it is not given away once it has moved on
 * @param holder who has it; none while it is the desk's
 */
public record WaitingCase(
    CaseId id, String number, int version, CaseNeeds needs, Owed owed, Optional<Holder> holder) {

  /**
   * The promise that carries the case.
   *
   * @param due when it falls due
   * @param isAtRisk whether it was warned of
   * @param openedAt when the case began
   */
  public record Owed(Instant due, boolean isAtRisk, Instant openedAt) {}

  /**
   * Who has it.
   *
   * @param isByHand whether a person gave it to them, and not the house by itself
   */
  public record Holder(StaffId id, boolean isByHand) {}

  /** Whether its promise is at risk at this moment, or has slipped. */
  public boolean isAtRisk(Instant now) {
    return owed.isAtRisk() || !owed.due().isAfter(now);
  }
}
