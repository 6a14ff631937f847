package io.redress.cases.assignment;

import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is to get what, in the order in which it was decided, and what nobody gets.
 *
 * @param given each case at most once
 */
public record Plan(List<Given> given, List<Unplaced> unplaced) {
  public Plan {
    given = List.copyOf(given);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * One case with who is to get it.
   *
   * @param loadBefore what they had before, as it is weighed
   */
  public record Given(WaitingCase matter, StaffId to, Set<Why> why, int loadBefore) {
    public Given {
      why = Set.copyOf(why);
    }
  }

  /**
   * One case that nobody gets.
   *
   * @param nearest who may take it all the same, where a person wants that: the next who is there
   * @param thereAt when that is; none when they are there now
   */
  public record Unplaced(
      WaitingCase matter, Missing missing, Optional<StaffId> nearest, Optional<Instant> thereAt) {}
}
