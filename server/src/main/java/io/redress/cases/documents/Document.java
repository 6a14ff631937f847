package io.redress.cases.documents;

import io.redress.cases.CaseReason;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.DocumentId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.Quantity;
import io.redress.shared.RefundIntentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was made.
 *
 * @param number without gaps in its series ({@code CN-000042})
 * @param corrects number of the document that does not hold any more because of this one
 * @param proof number of the proof that the money arrived ({@code RF-000042})
 * @param seller who it is from
 * @param addressee whom it is for; empty once their data was erased
 * @param language in which the consumer reads it, BCP 47
 */
public record Document(
    DocumentId id,
    DocumentKind kind,
    String number,
    Optional<String> corrects,
    String proof,
    LegalEntity seller,
    String addressee,
    Origin origin,
    Remedy remedy,
    CaseReason reason,
    Money amount,
    List<DocumentPart> parts,
    String language,
    Instant paidAt,
    Instant issuedAt) {
  /**
   * What it goes back to.
   *
   * @param goods the title of the piece
   */
  public record Origin(
      CaseId caseId,
      String caseNumber,
      RefundIntentId intentId,
      PaymentId paymentId,
      OrderId orderId,
      String orderNumber,
      Instant orderedAt,
      String goods,
      Quantity quantity) {}

  public Document {
    parts = List.copyOf(parts);
  }

  /** What it does to the sum of what went back. */
  public Money effect() {
    return kind.signed(amount);
  }
}
