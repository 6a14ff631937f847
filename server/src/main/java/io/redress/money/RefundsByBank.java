package io.redress.money;

import io.redress.money.ledger.Ledger;
import io.redress.money.ledger.Posting.Booking;
import io.redress.money.ledger.PostingKind;
import io.redress.money.store.MoneyStores;
import io.redress.money.store.PaymentStore;
import io.redress.money.store.RefundStore;
import io.redress.shared.Problem;
import io.redress.shared.RefundIntentId;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refunds that a bank made instead of us: what was decided is owed no more. */
@Service
public class RefundsByBank {
  private final PaymentStore payments;
  private final RefundStore refunds;
  private final Ledger ledger;
  private final Books books;

  RefundsByBank(MoneyStores stores, Ledger ledger, Books books) {
    this.payments = stores.payments();
    this.refunds = stores.refunds();
    this.ledger = ledger;
    this.books = books;
  }

  /**
   * Takes the decision out of the books again, once. While a try of ours may still pay nothing is
   * booked: then the money is owed as long as nobody knows.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bookBack(RefundIntentId id, Instant now) {
    var _ = payments.lock(require(id).paymentId()).ask();
    var intent = require(id);
    if (intent.state() == IntentState.FAILED
        && !ledger.isBooked(PostingKind.REFUND_GIVEN_BY_BANK, id.value())) {
      var booking = new Booking(PostingKind.REFUND_GIVEN_BY_BANK, id.value(), intent.amount());
      books.book(intent.caseId(), booking, now);
    }
  }

  private RefundIntent require(RefundIntentId id) {
    return refunds.byId(id).ask().stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("The refund intent"));
  }
}
