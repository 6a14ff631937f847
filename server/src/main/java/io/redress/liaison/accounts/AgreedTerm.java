package io.redress.liaison.accounts;

import io.redress.shared.AgreedTermId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was agreed with a brand, or read in its terms.
 *
 * @param startsOn the first day on which it counts; from the beginning when nothing was said
 * @param endsOn the last day on which it counts; open while nothing else was said
 */
public record AgreedTerm(
    AgreedTermId id,
    Term term,
    TermSource source,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> endsOn) {
  public AgreedTerm {
    if (startsOn.isPresent() && endsOn.isPresent() && endsOn.get().isBefore(startsOn.get())) {
      throw new IllegalArgumentException("a term ends before it starts: " + startsOn + endsOn);
    }
  }

  /** A term that counts from the beginning. */
  public AgreedTerm(AgreedTermId id, Term term, TermSource source, Optional<LocalDate> endsOn) {
    this(id, term, source, Optional.empty(), endsOn);
  }

  /** Whether it counts on this day and the brand has said so. */
  public boolean counts(LocalDate day) {
    return source.isConfirmed() && hasStarted(day) && !hasEnded(day);
  }

  private boolean hasStarted(LocalDate day) {
    return startsOn.isEmpty() || !day.isBefore(startsOn.get());
  }

  private boolean hasEnded(LocalDate day) {
    return endsOn.isPresent() && endsOn.get().isBefore(day);
  }

  /** The same term until this day. */
  public AgreedTerm until(LocalDate day) {
    return new AgreedTerm(id, term, source, startsOn, Optional.of(day));
  }
}
