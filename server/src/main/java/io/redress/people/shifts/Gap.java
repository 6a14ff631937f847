package io.redress.people.shifts;

import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * Hours in which people write in a language and nobody is there who speaks it.
 *
 * @param language tag of the language
 * @param messages how many messages come in such hours of a week, rounded up
 * @param proposal who could cover it with the least change; empty when nobody who speaks it is near
 */
public record Gap(
    String language, Instant from, Instant until, int messages, Optional<Proposal> proposal) {

  /** What somebody could do about a gap. */
  public enum Change {
    /** Stay until the gap ends. */
    STAY,
    /** Come when the gap begins. */
    COME
  }

  /**
   * Whose shift ends or begins nearest to a gap.
   *
   * @param edge when that shift ends or begins now
   */
  public record Proposal(StaffId staff, Change change, Instant edge) {}

  /** The same with what could be done about it. */
  Gap with(Optional<Proposal> other) {
    return new Gap(language, from, until, messages, other);
  }

  /** Whether both are about the same language and have a time in common. */
  public boolean meets(Gap other) {
    return language.equals(other.language)
        && from.isBefore(other.until)
        && other.from.isBefore(until);
  }
}
