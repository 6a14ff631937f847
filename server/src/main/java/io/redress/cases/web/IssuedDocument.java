package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.documents.Document;
import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.LegalEntity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document about money as the API shows it: what was kept of it when it was made. */
@Schema(name = "Document")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssuedDocument(
    String id,
    @Schema(description = "Without gaps in its series", example = "CN-000042") String number,
    @Schema(allowableValues = {"credit_note", "correction", "receipt"}) String kind,
    @Schema(description = "Number of the document that does not hold any more because of this one")
        @Nullable String corrects,
    @Schema(
            description = "Number of the proof that the money arrived; empty on a receipt",
            example = "RF-000042")
        String proof,
    Seller seller,
    @Schema(description = "Name of the consumer; empty once their data was erased")
        String addressee,
    @Schema(description = "Id of the case") String caseId,
    String caseNumber,
    @Schema(description = "Id of the refund; absent on a receipt") @Nullable String refund,
    @Schema(
            description =
                "Id of the payment it goes back to, or with which the difference of an exchange was"
                    + " paid")
        @Nullable String payment,
    String orderNumber,
    Instant orderedAt,
    String goods,
    int quantity,
    @Schema(
            allowableValues = {
              "refund",
              "price_reduction",
              "store_credit",
              "compensation",
              "exchange"
            })
        String remedy,
    String reason,
    @Schema(
            description =
                "What went back; of a correction what came back to the house; of a receipt what the"
                    + " piece costs that was sent")
        MoneyDocument amount,
    List<Part> parts,
    @Schema(description = "What was settled with the piece; on a receipt only")
        @Nullable SalePart sale,
    @Schema(description = "When the money arrived, as the provider says") Instant paidAt,
    Instant issuedAt) {

  /** Who a document is from. */
  @Schema(name = "DocumentSeller")
  record Seller(String name, String address, String taxId, String registration) {}

  /** A part of the amount: something without its taxes, or one of its taxes. */
  @Schema(name = "DocumentPart")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      @Schema(
              allowableValues = {
                "goods",
                "delivery",
                "duty",
                "service_fee",
                "compensation",
                "other"
              })
          String kind,
      @Schema(description = "Name of the tax that this part is; absent for what is no tax")
          @Nullable String tax,
      @Nullable BigDecimal taxPercent,
      MoneyDocument amount) {}

  /** What the piece of a receipt was settled with. */
  @Schema(name = "DocumentSale")
  record SalePart(
      @Schema(description = "Id of the exchange") String resolution,
      @Schema(description = "What the piece that came back counted") MoneyDocument returned,
      @Schema(description = "What the consumer paid; negative is what they got")
          MoneyDocument difference,
      @Schema(description = "Numbers of the credit notes about the difference")
          List<String> creditNotes) {}

  /** The documents of one case. */
  @Schema(name = "Documents")
  record All(List<IssuedDocument> documents) {}

  /** A document in a list. */
  @Schema(name = "DocumentRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      String number,
      @Schema(allowableValues = {"credit_note", "correction", "receipt"}) String kind,
      @Nullable String corrects,
      String proof,
      @Schema(description = "Id of the case") String caseId,
      String caseNumber,
      String orderNumber,
      @Schema(description = "The amount with its sign: a correction is negative")
          MoneyDocument effect,
      Instant issuedAt) {}

  /** Documents of all cases. */
  @Schema(name = "DocumentRows")
  record Listed(List<Row> documents) {}

  static Row row(Document document) {
    var origin = document.origin();
    return new Row(
        document.number(),
        Codes.of(document.kind()),
        document.corrects().orElse(null),
        document.proof(),
        origin.caseId().toString(),
        origin.caseNumber(),
        origin.orderNumber(),
        MoneyDocument.of(document.effect()),
        document.issuedAt());
  }

  static IssuedDocument of(Document document) {
    var origin = document.origin();
    return new IssuedDocument(
        document.id().toString(),
        document.number(),
        Codes.of(document.kind()),
        document.corrects().orElse(null),
        document.proof(),
        seller(document.seller()),
        document.addressee(),
        origin.caseId().toString(),
        origin.caseNumber(),
        origin.intentId().map(Object::toString).orElse(null),
        origin.paymentId().map(Object::toString).orElse(null),
        origin.orderNumber(),
        origin.orderedAt(),
        origin.goods(),
        origin.quantity().pieces(),
        document.remedy().code(),
        Codes.of(document.reason()),
        MoneyDocument.of(document.amount()),
        document.parts().stream().map(IssuedDocument::part).toList(),
        document.sale().map(IssuedDocument::sale).orElse(null),
        document.paidAt(),
        document.issuedAt());
  }

  private static Seller seller(LegalEntity entity) {
    return new Seller(entity.name(), entity.address(), entity.taxId(), entity.registration());
  }

  private static SalePart sale(Document.Sale sale) {
    return new SalePart(
        sale.exchange().toString(),
        MoneyDocument.of(sale.returned()),
        MoneyDocument.of(sale.difference()),
        sale.creditNotes());
  }

  private static Part part(DocumentPart part) {
    return new Part(
        Codes.of(part.kind()),
        part.tax().map(DocumentPart.Tax::name).orElse(null),
        part.tax().flatMap(DocumentPart.Tax::ratePercent).orElse(null),
        MoneyDocument.of(part.amount()));
  }
}
