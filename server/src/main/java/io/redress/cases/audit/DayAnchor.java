package io.redress.cases.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What all chains of a merchant that changed on a day (UTC) ended with.
 *
 * @param cases over the last event of the day of each case
 * @param ledger over the last posting of the day of each chain of the ledger; absent where the day
 *     was sealed before the ledger was
 */
record DayAnchor(LocalDate day, Seal cases, Optional<Seal> ledger) {

  /** What differs in the same day sealed again; empty when nothing does. */
  Optional<String> difference(DayAnchor again) {
    if (!cases.equals(again.cases)) {
      return Optional.of(difference("cases", cases, again.cases));
    }
    return ledger
        .filter(kept -> !again.ledger.equals(Optional.of(kept)))
        .map(kept -> difference("ledgers", kept, again.ledger.orElseThrow()));
  }

  private static String difference(String what, Seal sealed, Seal again) {
    return sealed.chains() == again.chains()
        ? "the ends of %d %s are not what was sealed".formatted(sealed.chains(), what)
        : "%d %s were sealed, %d are there now".formatted(sealed.chains(), what, again.chains());
  }
}
