package io.redress.money.ledger;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PostingId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Entries that belong together and sum to zero in every currency.
 *
 * @param chain what it is chained under: a case, or a payment where there is no case
 * @param caseId the case it belongs to; empty for what no case caused
 * @param reference what it is about: the payment, intent, attempt or external refund
 * @param at when, to the microsecond as the database keeps it
 */
public record Posting(
    PostingId id,
    UUID chain,
    Optional<CaseId> caseId,
    PostingKind kind,
    UUID reference,
    Instant at,
    List<Entry> entries) {
  public Posting {
    at = at.truncatedTo(ChronoUnit.MICROS);
    entries = List.copyOf(entries);
    if (entries.size() < 2) {
      throw new IllegalArgumentException("a posting has at least two entries: " + entries);
    }
    for (var currency : entries.stream().map(entry -> entry.amount().currency()).distinct().toList()) {
      var sum =
          entries.stream()
              .map(Entry::amount)
              .filter(amount -> amount.currency().equals(currency))
              .reduce(Money.zero(currency), Money::plus);
      if (!sum.isZero()) {
        throw new IllegalArgumentException("entries sum to " + sum + ", not to zero: " + entries);
      }
    }
  }
}
