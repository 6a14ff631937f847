package io.redress.money.credit;

import io.redress.money.ledger.Ledger;
import io.redress.money.ledger.Posting;
import io.redress.money.ledger.Posting.Booking;
import io.redress.money.ledger.PostingKind;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.platform.clock.NewIds;
import io.redress.shared.CreditEntryId;
import io.redress.shared.Money;
import io.redress.shared.PostingId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes what a locked credit becomes: its row, its entry and, once it is given, the books. That it
 * was given or taken back is told like a key that was made or ended: it is money.
 */
@Component
class CreditBooks {
  private final CreditStore credits;
  private final CreditEntryStore entries;
  private final Ledger ledger;
  private final NewIds ids;
  private final SecurityEvents events;

  CreditBooks(
      CreditStore credits,
      CreditEntryStore entries,
      Ledger ledger,
      NewIds ids,
      SecurityEvents events) {
    this.credits = credits;
    this.entries = entries;
    this.ledger = ledger;
    this.ids = ids;
    this.events = events;
  }

  /**
   * What happens to a credit.
   *
   * @param amount what it does to the balance
   */
  record Step(
      CreditEntry.Kind kind,
      Money amount,
      String reference,
      Optional<CreditEntryId> undoes,
      Instant at,
      String by) {
    /** Takes from the balance or gives to it, and undoes nothing. */
    static Step of(CreditEntry.Kind kind, Money amount, String reference, Instant at, String by) {
      return new Step(kind, amount, reference, Optional.empty(), at, by);
    }
  }

  /** The first entry of a credit that was just given. */
  void begin(StoreCredit credit, Instant now) {
    entries.insert(
        credit.id(), entry(Step.of(CreditEntry.Kind.ISSUED, credit.issued(), "", now, "system")));
    events.note(Kind.CREDIT_GIVEN, Optional.empty(), credit.id().toString());
  }

  /** Writes a step; the credit is as it shall be, but for its balance. */
  CreditEntry write(StoreCredit credit, Step step) {
    credits.change(credit.leaving(credit.balance().plus(step.amount())));
    var entry = entries.insert(credit.id(), entry(step));
    if (step.kind() == CreditEntry.Kind.TAKEN_BACK) {
      events.note(Kind.CREDIT_TAKEN_BACK, Optional.empty(), credit.id().toString());
    }
    if (step.kind() == CreditEntry.Kind.CASHED) {
      events.note(Kind.CREDIT_PAID_OUT, Optional.empty(), credit.id().toString());
    }
    posting(step.kind())
        .ifPresent(
            kind -> {
              var sum = step.amount().isNegative() ? step.amount().negated() : step.amount();
              var booking = new Booking(kind, entry.id().value(), sum);
              var id = new PostingId(ids.next());
              ledger.post(Posting.ofCredit(id, credit.id(), booking, step.at()));
            });
    return entry;
  }

  // Giving and taking back are booked in the case whose refund it is.
  private static Optional<PostingKind> posting(CreditEntry.Kind kind) {
    return switch (kind) {
      case ISSUED, TAKEN_BACK -> Optional.empty();
      case USED -> Optional.of(PostingKind.CREDIT_USED);
      case USE_UNDONE -> Optional.of(PostingKind.CREDIT_USE_UNDONE);
      case EXPIRED -> Optional.of(PostingKind.CREDIT_EXPIRED);
      case CASHED -> Optional.of(PostingKind.CREDIT_CASHED);
    };
  }

  private CreditEntry entry(Step step) {
    return new CreditEntry(
        new CreditEntryId(ids.next()),
        1,
        step.kind(),
        step.amount(),
        step.reference(),
        step.undoes(),
        step.at(),
        step.by());
  }
}
