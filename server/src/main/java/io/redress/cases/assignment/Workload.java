package io.redress.cases.assignment;

import java.time.Instant;
import java.util.List;

/**
 * Who is there with how much, and which cases wait for whom.
 *
 * @param people those whose shifts are known, by name
 * @param plan who would get what waits
 * @param isAll whether all that waits was looked at
 */
public record Workload(
    Instant at, AssignmentPolicy policy, List<Colleague> people, Plan plan, boolean isAll) {
  public Workload {
    people = List.copyOf(people);
  }

  /** Whether the house gives cases to people by itself: it knows shifts, and does not hold. */
  public boolean isOn() {
    return !people.isEmpty() && !policy.isHeld();
  }

  /** How much somebody has beside the others who are there; even for whoever is not there. */
  public Pressure pressure(Colleague colleague) {
    var there = people.stream().map(Colleague::candidate).filter(each -> each.isThere(at)).toList();
    var sum = there.stream().mapToInt(each -> each.load().weight()).sum();
    var candidate = colleague.candidate();
    return candidate.isThere(at)
        ? Pressure.of(candidate.load().weight(), sum, there.size())
        : Pressure.EVEN;
  }
}
