package io.redress.liaison.accounts;

import io.redress.shared.AgreedTermId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was agreed with a brand, or read in its terms.
 *
 * @param endsOn the last day on which it counts; open while nothing else was said
 */
public record AgreedTerm(
    AgreedTermId id, Term term, TermSource source, Optional<LocalDate> endsOn) {
  /** Whether it counts on this day and the brand has said so. */
  public boolean counts(LocalDate day) {
    return source.isConfirmed() && isShown(day);
  }

  /** Whether it has not ended before this day. */
  public boolean isShown(LocalDate day) {
    return endsOn.isEmpty() || !endsOn.get().isBefore(day);
  }

  /** The same term until this day. */
  public AgreedTerm until(LocalDate day) {
    return new AgreedTerm(id, term, source, Optional.of(day));
  }
}
