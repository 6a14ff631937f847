package io.redress.money.ledger;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.PostingId;
import io.redress.shared.RecoveryId;
import io.redress.shared.StoreCreditId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Entries that belong together and sum to zero in every currency.
 *
 * @param chain what it is chained under: a case, a payment or credit where there is no case, or a
 *     claim that may outlive its case
 * @param caseId the case it belongs to; empty for what no case caused
 * @param reference what it is about: the payment, intent, attempt, external refund or entry of a
 *     credit
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
  /**
   * What is to be booked.
   *
   * @param reference what it is about: the payment, intent, attempt, external refund or entry of a
   *     credit
   */
  public record Booking(PostingKind kind, UUID reference, Money amount) {}

  public Posting {
    at = at.truncatedTo(ChronoUnit.MICROS);
    entries = List.copyOf(entries);
    if (entries.size() < 2) {
      throw new IllegalArgumentException("a posting has at least two entries: " + entries);
    }
    if (!new TrialBalance(entries).isBalanced()) {
      throw new IllegalArgumentException("entries do not sum to zero: " + entries);
    }
  }

  /** A posting that a case caused. */
  public static Posting ofCase(PostingId id, CaseId caseId, Booking booking, Instant at) {
    return new Posting(
        id,
        caseId.value(),
        Optional.of(caseId),
        booking.kind(),
        booking.reference(),
        at,
        booking.kind().entries(booking.amount()));
  }

  /** A posting about a payment that no case caused. */
  public static Posting ofPayment(PostingId id, PaymentId paymentId, Booking booking, Instant at) {
    return new Posting(
        id,
        paymentId.value(),
        Optional.empty(),
        booking.kind(),
        booking.reference(),
        at,
        booking.kind().entries(booking.amount()));
  }

  /** A posting about what was done with a credit. */
  public static Posting ofCredit(
      PostingId id, StoreCreditId creditId, Booking booking, Instant at) {
    return new Posting(
        id,
        creditId.value(),
        Optional.empty(),
        booking.kind(),
        booking.reference(),
        at,
        booking.kind().entries(booking.amount()));
  }

  /** A posting about a claim for a case, which goes on when its case has ended. */
  public static Posting ofRecovery(
      PostingId id, RecoveryId recoveryId, CaseId caseId, Booking booking, Instant at) {
    return new Posting(
        id,
        recoveryId.value(),
        Optional.of(caseId),
        booking.kind(),
        booking.reference(),
        at,
        booking.kind().entries(booking.amount()));
  }
}
