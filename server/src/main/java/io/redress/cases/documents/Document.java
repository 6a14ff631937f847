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
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was made.
 *
 * @param number without gaps in its series ({@code CN-000042})
 * @param corrects number of the document that does not hold any more because of this one
 * @param proof number of the proof that the money arrived ({@code RF-000042}); empty on a receipt
 * @param seller who it is from
 * @param addressee whom it is for; empty once their data was erased
 * @param sale what was settled with the piece that was sent; on a receipt only
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
    Optional<Sale> sale,
    String language,
    Instant paidAt,
    Instant issuedAt) {
  /**
   * What it goes back to.
   *
   * @param intentId the refund that it is about; none of a receipt
   * @param paymentId what went back to, or what a difference was paid with
   * @param goods the title of the piece; of a receipt that of the piece that was sent
   */
  public record Origin(
      CaseId caseId,
      String caseNumber,
      Optional<RefundIntentId> intentId,
      Optional<PaymentId> paymentId,
      OrderId orderId,
      String orderNumber,
      Instant orderedAt,
      String goods,
      Quantity quantity) {}

  /**
   * What a piece was settled with, as it was carried out.
   *
   * @param returned what the piece that came back counted
   * @param difference what the consumer paid; less than nothing is what they got
   * @param creditNotes numbers of those about the difference that held that day
   */
  public record Sale(
      ResolutionId exchange, Money returned, Money difference, List<String> creditNotes) {
    public Sale {
      creditNotes = List.copyOf(creditNotes);
    }
  }

  public Document {
    parts = List.copyOf(parts);
  }

  /** Its amount with its sign. */
  public Money effect() {
    return kind.signed(amount);
  }
}
