package io.redress.cases.documents;

import io.redress.cases.CaseReason;
import io.redress.shared.CaseId;
import io.redress.shared.DocumentId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A receipt for the piece that an exchange brought, about to be numbered.
 *
 * @param bought the order, and the piece that was sent
 * @param reason why the other piece came back
 * @param parts what the price of the piece is made of, to the last cent
 */
public record NewReceipt(
    DocumentId id,
    CaseId caseId,
    NewCreditNote.Bought bought,
    CaseReason reason,
    Settled settled,
    List<DocumentPart> parts,
    NewCreditNote.Addressee addressee,
    Instant issuedAt) {
  /**
   * How the piece was settled.
   *
   * @param sold its price with tax
   * @param returned what the piece that came back counted
   * @param difference what the consumer paid; less than nothing is what they got
   * @param payment what a difference was paid with
   * @param refunds by which a difference went back
   */
  public record Settled(
      ResolutionId exchange,
      Money sold,
      Money returned,
      Money difference,
      Optional<PaymentId> payment,
      List<RefundIntentId> refunds) {
    public Settled {
      refunds = List.copyOf(refunds);
      if (difference.isPositive() != payment.isPresent()) {
        throw new IllegalArgumentException(difference + " was paid with " + payment);
      }
    }
  }

  public NewReceipt {
    parts = List.copyOf(parts);
    var sum =
        parts.stream()
            .map(DocumentPart::amount)
            .reduce(Money.zero(settled.sold().currency()), Money::plus);
    if (!sum.equals(settled.sold())) {
      throw new IllegalArgumentException(parts + " are not " + settled.sold());
    }
  }
}
