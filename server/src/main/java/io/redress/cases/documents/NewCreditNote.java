package io.redress.cases.documents;

import io.redress.cases.CaseReason;
import io.redress.money.RefundIntent;
import io.redress.rulebook.Remedy;
import io.redress.shared.DocumentId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.Quantity;
import io.redress.shared.RefundAttemptId;
import java.time.Instant;
import java.util.List;

/**
 * A credit note, about to be numbered.
 *
 * @param intent the refund whose money arrived
 * @param attemptId the try by which it did
 * @param parts what the amount of the intent is made of, to the last cent
 * @param paidAt when the money arrived, as the provider says
 */
public record NewCreditNote(
    DocumentId id,
    RefundIntent intent,
    RefundAttemptId attemptId,
    Bought bought,
    Why why,
    List<DocumentPart> parts,
    Addressee addressee,
    Instant paidAt,
    Instant issuedAt) {
  /** The order that it goes back to, and the goods. */
  public record Bought(
      OrderId orderId, String orderNumber, Instant orderedAt, String goods, Quantity quantity) {}

  /** Why money goes back. */
  public record Why(Remedy remedy, CaseReason reason) {}

  /**
   * Who gets it, and who it is from where no legal entity was set.
   *
   * @param language in which the consumer reads, BCP 47
   */
  public record Addressee(String name, String language, String sellerName) {}

  public NewCreditNote {
    parts = List.copyOf(parts);
    var sum =
        parts.stream()
            .map(DocumentPart::amount)
            .reduce(Money.zero(intent.amount().currency()), Money::plus);
    if (!sum.equals(intent.amount())) {
      throw new IllegalArgumentException(parts + " are not " + intent.amount());
    }
  }
}
