package io.redress.cases.handover;

import io.redress.shared.CaseId;
import io.redress.shared.HandOverId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * Words that somebody left for whoever takes over a case.
 *
 * @param from whose shift ends
 * @param to who takes over; empty when nobody was planned to come
 * @param words as they stand on the case; empty once they were erased
 * @param shiftEndsAt at the end of which shift
 */
public record HandOverNote(
    HandOverId id,
    CaseId caseId,
    StaffId from,
    Optional<StaffId> to,
    String words,
    Instant shiftEndsAt,
    Instant writtenAt) {
  /** The most characters of a note: one reads it before the first call. */
  public static final int MOST_LENGTH = 1_000;
}
