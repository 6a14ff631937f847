package io.redress.cases.store;

import static io.redress.cases.store.Columns.instant;
import static io.redress.cases.store.Columns.value;

import io.redress.cases.CaseReason;
import io.redress.cases.documents.Document;
import io.redress.cases.documents.DocumentKind;
import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.LegalEntity;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.DocumentId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.Quantity;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How documents and their parts are read from rows. */
final class DocumentRows {
  private DocumentRows() {}

  static Document document(ResultSet row, int number) throws SQLException {
    return new Document(
        new DocumentId(row.getObject("document_id", UUID.class)),
        value(DocumentKind.class, row.getString("kind")),
        row.getString("number"),
        Optional.ofNullable(row.getString("corrected")),
        row.getString("proof"),
        new LegalEntity(
            row.getString("seller_name"),
            row.getString("seller_address"),
            row.getString("seller_tax_id"),
            row.getString("seller_registration")),
        row.getString("name"),
        origin(row),
        value(Remedy.class, row.getString("remedy")),
        value(CaseReason.class, row.getString("reason")),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        List.of(),
        sale(row),
        row.getString("language"),
        instant(row, "paid_at"),
        instant(row, "issued_at"));
  }

  private static Document.Origin origin(ResultSet row) throws SQLException {
    return new Document.Origin(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        Optional.ofNullable(row.getObject("intent_id", UUID.class)).map(RefundIntentId::new),
        Optional.ofNullable(row.getObject("payment_id", UUID.class)).map(PaymentId::new),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("order_number"),
        instant(row, "ordered_at"),
        row.getString("goods"),
        Quantity.of(row.getInt("quantity")));
  }

  private static Optional<Document.Sale> sale(ResultSet row) throws SQLException {
    var exchange = row.getObject("resolution_id", UUID.class);
    if (exchange == null) {
      return Optional.empty();
    }
    var currency = row.getString("currency");
    var notes = row.getString("credit_notes");
    return Optional.of(
        new Document.Sale(
            new ResolutionId(exchange),
            Money.of(row.getLong("returned_minor"), currency),
            Money.of(row.getLong("difference_minor"), currency),
            notes.isEmpty() ? List.of() : List.of(notes.split(" "))));
  }

  static Map.Entry<DocumentId, DocumentPart> part(ResultSet row, int number) throws SQLException {
    var percent = Optional.<BigDecimal>ofNullable(row.getBigDecimal("tax_percent"));
    return Map.entry(
        new DocumentId(row.getObject("document_id", UUID.class)),
        new DocumentPart(
            value(DocumentPart.Kind.class, row.getString("kind")),
            Optional.ofNullable(row.getString("tax_name"))
                .map(name -> new DocumentPart.Tax(name, percent)),
            Money.of(row.getLong("amount_minor"), row.getString("currency"))));
  }

  static Document with(Document head, List<DocumentPart> parts) {
    return new Document(
        head.id(),
        head.kind(),
        head.number(),
        head.corrects(),
        head.proof(),
        head.seller(),
        head.addressee(),
        head.origin(),
        head.remedy(),
        head.reason(),
        head.amount(),
        parts,
        head.sale(),
        head.language(),
        head.paidAt(),
        head.issuedAt());
  }
}
