package io.redress.cases.assignment;

import io.redress.shared.CaseId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Set;

/**
 * A case that the house gave to somebody by itself.
 *
 * @param language in which its consumer is written to
 * @param loadBefore what they had before, as it is weighed
 * @param at when
 */
public record GivenCase(
    CaseId id,
    String number,
    String language,
    StaffId to,
    Set<Why> why,
    int loadBefore,
    Instant at) {
  public GivenCase {
    why = Set.copyOf(why);
  }
}
