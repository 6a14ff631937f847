package io.redress.cases.documents;

import io.redress.cases.CaseReason;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.platform.TestClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.DocumentId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.Quantity;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Documents of tests. */
final class DocumentSamples {
  private DocumentSamples() {}

  /** A credit note about 119.00 euros of a case of its own. */
  static NewCreditNote note(RefundAttemptId attempt) {
    var vat = new DocumentPart.Tax("VAT", Optional.of(new BigDecimal("19")));
    return note(
        attempt,
        List.of(
            new DocumentPart(DocumentPart.Kind.GOODS, Optional.empty(), euros(10_000)),
            new DocumentPart(DocumentPart.Kind.GOODS, Optional.of(vat), euros(1_900))));
  }

  static NewCreditNote note(RefundAttemptId attempt, List<DocumentPart> parts) {
    var intent =
        new RefundIntent(
            new RefundIntentId(UUID.randomUUID()),
            new CaseId(UUID.randomUUID()),
            new ResolutionId(UUID.randomUUID()),
            new PaymentId(UUID.randomUUID()),
            euros(11_900),
            IntentState.SETTLED,
            TestClock.START,
            Optional.of(TestClock.START),
            1,
            List.of());
    return new NewCreditNote(
        new DocumentId(UUID.randomUUID()),
        intent,
        attempt,
        new NewCreditNote.Bought(
            new OrderId(UUID.randomUUID()), "A-1", TestClock.START, "A bag", Quantity.of(1)),
        new NewCreditNote.Why(Remedy.REFUND, CaseReason.WRONG_SIZE),
        parts,
        new NewCreditNote.Addressee("Lena Neumann", "en", "Harbour and Lane GmbH"),
        TestClock.START,
        TestClock.START);
  }

  /** The receipt for a bag of 119.00 euros that came for one of 150.00, by the refund of a note. */
  static NewReceipt receipt(ResolutionId exchange, NewCreditNote note) {
    return new NewReceipt(
        new DocumentId(UUID.randomUUID()),
        note.intent().caseId(),
        note.bought(),
        CaseReason.WRONG_SIZE,
        new NewReceipt.Settled(
            exchange,
            euros(11_900),
            euros(15_000),
            euros(-3_100),
            Optional.empty(),
            List.of(note.intent().id())),
        note.parts(),
        note.addressee(),
        TestClock.START);
  }

  static Money euros(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }
}
