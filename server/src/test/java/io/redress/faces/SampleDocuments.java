package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.euro;

import io.redress.cases.CaseReason;
import io.redress.cases.documents.Document;
import io.redress.cases.documents.DocumentKind;
import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.DocumentPart.Kind;
import io.redress.cases.documents.DocumentPart.Tax;
import io.redress.cases.documents.LegalEntity;
import io.redress.faces.desk.LegalEntityView;
import io.redress.faces.documents.DocumentView;
import io.redress.faces.documents.DocumentWriter;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.DocumentId;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.Quantity;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Documents about money that went back, and the company that they are from. */
final class SampleDocuments {
  private static final UUID SOME = new UUID(4, 10);
  private static final LegalEntity SELLER =
      new LegalEntity(
          "Harbour & Lane NV", "Kaai 4\n2000 Antwerpen", "BE 0123.456.789", "RPR Antwerpen");

  private SampleDocuments() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("entity", entity(page, Optional.empty()));
    var wrong = NoteView.of(Tone.BROKEN, page.say("entity.wrong"), "");
    views.put("entity.wrong", entity(page, Optional.of(wrong)));
    return views;
  }

  private static LegalEntityView entity(Page page, Optional<NoteView> note) {
    var name =
        FieldView.of("name", page.say("entity.name"), FieldView.Kind.TEXT)
            .hinting(page.say("entity.name.hint"))
            .holding(note.isEmpty() ? SELLER.name() : "")
            .failing(note.isEmpty() ? "" : page.say("entity.name.missing"));
    var address =
        FieldView.of("address", page.say("entity.address"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("entity.address.hint"))
            .holding(SELLER.address());
    return new LegalEntityView(
        note,
        "/desk/maison/house/entity",
        1,
        List.of(name, address),
        List.of(
            page.say(
                "entity.version",
                "name",
                SELLER.name(),
                "when",
                page.dates().moment(at("2026-11-20T08:00:00Z")),
                "who",
                "Amara Osei")));
  }

  /** A credit note with tax and delivery, less for wear. */
  static DocumentView creditNote(Page page) {
    return new DocumentWriter(page, document(DocumentKind.CREDIT_NOTE), "Visa ··2260").write();
  }

  /** What takes it away again. */
  static DocumentView correction(Page page) {
    return new DocumentWriter(page, document(DocumentKind.CORRECTION), "").write();
  }

  /** The cheaper bag of an exchange, whose difference went back. */
  static DocumentView receipt(Page page) {
    var kept = document(DocumentKind.RECEIPT);
    var origin = kept.origin();
    var sale =
        new Document.Sale(new ResolutionId(SOME), euro(39_800), euro(-4_800), List.of("CN-000042"));
    var receipt =
        new Document(
            kept.id(),
            kept.kind(),
            kept.number(),
            Optional.empty(),
            "",
            kept.seller(),
            kept.addressee(),
            new Document.Origin(
                origin.caseId(),
                origin.caseNumber(),
                Optional.empty(),
                Optional.empty(),
                origin.orderId(),
                origin.orderNumber(),
                origin.orderedAt(),
                "Parker shoulder bag · medium",
                Quantity.of(1)),
            Remedy.EXCHANGE,
            kept.reason(),
            kept.amount(),
            kept.parts(),
            Optional.of(sale),
            kept.language(),
            kept.paidAt(),
            kept.issuedAt());
    return new DocumentWriter(page, receipt, "").write();
  }

  static Document document(DocumentKind kind) {
    var vat = Optional.of(new Tax("BTW", Optional.of(new BigDecimal("21"))));
    return new Document(
        new DocumentId(SOME),
        kind,
        kind.prefix() + "000042",
        kind == DocumentKind.CORRECTION ? Optional.of("CN-000041") : Optional.empty(),
        "RF-000057",
        SELLER,
        "Clara Vermeulen",
        new Document.Origin(
            new CaseId(SOME),
            "R-20077",
            Optional.of(new RefundIntentId(SOME)),
            Optional.of(new PaymentId(SOME)),
            new OrderId(SOME),
            "HL-20418",
            at("2026-11-02T15:00:00Z"),
            "Parker shoulder bag, medium",
            Quantity.of(2)),
        Remedy.REFUND,
        CaseReason.WRONG_SIZE,
        euro(35_395),
        List.of(
            new DocumentPart(Kind.GOODS, Optional.empty(), euro(28_760)),
            new DocumentPart(Kind.GOODS, vat, euro(6_040)),
            new DocumentPart(Kind.DELIVERY, Optional.empty(), euro(492)),
            new DocumentPart(Kind.DELIVERY, vat, euro(103))),
        Optional.empty(),
        "en",
        at("2026-11-23T09:00:00Z"),
        at("2026-11-23T10:00:00Z"));
  }
}
