package io.redress.money;

import io.redress.money.ledger.Ledger;
import io.redress.money.ledger.Posting;
import io.redress.money.ledger.Posting.Booking;
import io.redress.platform.clock.NewIds;
import io.redress.shared.CaseId;
import io.redress.shared.PaymentId;
import io.redress.shared.PostingId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes into the ledger what this module has to book. */
@Component
class Books {
  private final Ledger ledger;
  private final NewIds newIds;

  Books(Ledger ledger, NewIds newIds) {
    this.ledger = ledger;
    this.newIds = newIds;
  }

  void book(CaseId caseId, Booking booking, Instant now) {
    ledger.post(Posting.ofCase(new PostingId(newIds.next()), caseId, booking, now));
  }

  void book(PaymentId paymentId, Booking booking, Instant now) {
    ledger.post(Posting.ofPayment(new PostingId(newIds.next()), paymentId, booking, now));
  }
}
