package io.redress.cases.store;

import static io.redress.cases.store.Columns.at;
import static io.redress.cases.store.Columns.code;

import io.redress.cases.documents.Document;
import io.redress.cases.documents.DocumentKind;
import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.NewCreditNote;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.platform.trips.TripStatement;
import io.redress.shared.CaseId;
import io.redress.shared.DocumentId;
import io.redress.shared.RefundAttemptId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps documents, their parts and whom they are for, and numbers them without gaps. */
@Repository
public class DocumentStore {
  // A merchant is one legal entity; the series of its other documents stand under the same name.
  private static final String LEGAL_ENTITY = "merchant";

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  DocumentStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /**
   * Adds a credit note with the next number of its series. It locks the series for the whole
   * merchant, so it is among the last statements before the commit.
   */
  public void insert(NewCreditNote note) {
    insertHead(note);
    insertParts(note.id(), note.parts());
    insertAddressee(note.id(), note.addressee());
  }

  void insertAddressee(DocumentId id, NewCreditNote.Addressee addressee) {
    trips
        .sql(
            """
            insert into document_addressee (merchant_id, document_id, name)
            values (:merchantId, :id, :name)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("name", addressee.name())
        .later();
  }

  private void insertHead(NewCreditNote note) {
    var statement =
        trips.sql(
            """
            with next as (
              insert into number_series as s (merchant_id, legal_entity, series, last_number)
              values (:merchantId, :legalEntity, :series, 1)
              on conflict (merchant_id, legal_entity, series)
              do update set last_number = s.last_number + 1
              returning cast(last_number as text) as number),
            seller as (
              select name, address, tax_id, registration
              from legal_entity
              where merchant_id = :merchantId
              order by version desc
              limit 1)
            insert into document (merchant_id, document_id, case_id, kind, number, intent_id,
              attempt_id, payment_id, order_id, order_number, ordered_at, goods, quantity, remedy,
              reason, amount_minor, currency, seller_name, seller_address, seller_tax_id,
              seller_registration, language, paid_at, issued_at)
            select :merchantId, :id, :caseId, 'credit_note',
              :prefix || lpad(n.number, greatest(6, length(n.number)), '0'), :intentId,
              :attemptId, :paymentId, :orderId, :orderNumber, :orderedAt, :goods, :quantity, :remedy,
              :reason, :amount, :currency, coalesce(s.name, :sellerName), coalesce(s.address, ''),
              coalesce(s.tax_id, ''), coalesce(s.registration, ''), :language, :paidAt, :issuedAt
            from next n
            left join seller s on true
            """);
    numbered(statement, note.id(), DocumentKind.CREDIT_NOTE, note.issuedAt())
        .params(refund(note))
        .params(bought(note.bought()))
        .param("remedy", note.why().remedy().code())
        .param("reason", code(note.why().reason()))
        .param("sellerName", note.addressee().sellerName())
        .param("language", note.addressee().language())
        .later();
  }

  TripStatement numbered(
      TripStatement statement, DocumentId id, DocumentKind kind, Instant issuedAt) {
    return statement
        .param("merchantId", tenancy.require().value())
        .param("legalEntity", LEGAL_ENTITY)
        .param("series", kind.series())
        .param("prefix", kind.prefix())
        .param("id", id.value())
        .param("issuedAt", at(issuedAt));
  }

  private static Map<String, Object> refund(NewCreditNote note) {
    var intent = note.intent();
    return Map.of(
        "caseId", intent.caseId().value(),
        "intentId", intent.id().value(),
        "attemptId", note.attemptId().value(),
        "paymentId", intent.paymentId().value(),
        "amount", intent.amount().minorUnits(),
        "currency", intent.amount().currency().getCurrencyCode(),
        "paidAt", at(note.paidAt()));
  }

  static Map<String, Object> bought(NewCreditNote.Bought bought) {
    return Map.of(
        "orderId", bought.orderId().value(),
        "orderNumber", bought.orderNumber(),
        "orderedAt", at(bought.orderedAt()),
        "goods", bought.goods(),
        "quantity", bought.quantity().pieces());
  }

  void insertParts(DocumentId id, List<DocumentPart> parts) {
    trips
        .sql(
            """
            insert into document_part (merchant_id, document_id, part_number, kind, tax_name,
              tax_percent, amount_minor)
            select :merchantId, :id, p.number, p.kind, nullif(p.tax, ''),
              cast(nullif(p.percent, '') as numeric), p.amount
            from unnest(cast(:kinds as text[]), cast(:taxes as text[]), cast(:percents as text[]),
              cast(:amounts as bigint[]))
              with ordinality as p (kind, tax, percent, amount, number)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("kinds", texts(parts, part -> code(part.kind())))
        .param("taxes", texts(parts, part -> part.tax().map(DocumentPart.Tax::name).orElse("")))
        .param("percents", texts(parts, DocumentStore::percent))
        .param("amounts", parts.stream().map(p -> p.amount().minorUnits()).toArray(Long[]::new))
        .later();
  }

  private static String[] texts(List<DocumentPart> parts, Function<DocumentPart, String> text) {
    return parts.stream().map(text).toArray(String[]::new);
  }

  private static String percent(DocumentPart part) {
    return part.tax()
        .flatMap(DocumentPart.Tax::ratePercent)
        .map(BigDecimal::toPlainString)
        .orElse("");
  }

  /**
   * Adds a correction of the credit note of an attempt, with everything that stands on the note;
   * where there is none, or it is corrected already, no number is taken.
   */
  public void insertCorrection(DocumentId id, RefundAttemptId attemptId, Instant now) {
    insertCorrectionHead(id, attemptId, now);
    copyParts(id);
    copyAddressee(id);
  }

  private void insertCorrectionHead(DocumentId id, RefundAttemptId attemptId, Instant now) {
    var statement =
        trips.sql(
            """
            with original as (
              select d.document_id
              from document d
              where d.merchant_id = :merchantId and d.attempt_id = :attemptId
                and d.kind = 'credit_note'
                and not exists (
                  select 1
                  from document c
                  where c.merchant_id = d.merchant_id and c.corrects = d.document_id)),
            next as (
              insert into number_series as s (merchant_id, legal_entity, series, last_number)
              select :merchantId, :legalEntity, :series, 1
              from original
              on conflict (merchant_id, legal_entity, series)
              do update set last_number = s.last_number + 1
              returning cast(last_number as text) as number)
            insert into document (merchant_id, document_id, case_id, kind, number, corrects,
              intent_id, attempt_id, payment_id, order_id, order_number, ordered_at, goods, quantity,
              remedy, reason, amount_minor, currency, seller_name, seller_address, seller_tax_id,
              seller_registration, language, paid_at, issued_at)
            select d.merchant_id, :id, d.case_id, 'correction',
              :prefix || lpad(n.number, greatest(6, length(n.number)), '0'), d.document_id,
              d.intent_id, d.attempt_id, d.payment_id, d.order_id, d.order_number, d.ordered_at,
              d.goods, d.quantity, d.remedy, d.reason, d.amount_minor, d.currency, d.seller_name,
              d.seller_address, d.seller_tax_id, d.seller_registration, d.language, d.paid_at,
              :issuedAt
            from document d
            join original o on o.document_id = d.document_id
            cross join next n
            where d.merchant_id = :merchantId
            """);
    numbered(statement, id, DocumentKind.CORRECTION, now)
        .param("attemptId", attemptId.value())
        .later();
  }

  private void copyParts(DocumentId id) {
    trips
        .sql(
            """
            insert into document_part (merchant_id, document_id, part_number, kind, tax_name,
              tax_percent, amount_minor)
            select c.merchant_id, c.document_id, p.part_number, p.kind, p.tax_name, p.tax_percent,
              p.amount_minor
            from document c
            join document_part p on p.merchant_id = c.merchant_id and p.document_id = c.corrects
            where c.merchant_id = :merchantId and c.document_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .later();
  }

  private void copyAddressee(DocumentId id) {
    trips
        .sql(
            """
            insert into document_addressee (merchant_id, document_id, name)
            select c.merchant_id, c.document_id, a.name
            from document c
            join document_addressee a
              on a.merchant_id = c.merchant_id and a.document_id = c.corrects
            where c.merchant_id = :merchantId and c.document_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .later();
  }

  /** The documents of a case, oldest first. */
  public List<Document> ofCase(CaseId caseId) {
    var heads =
        jdbc.sql(
                """
                select d.document_id, d.case_id, s.case_number, d.kind, d.number,
                  o.number as corrected, coalesce(p.document_number, '') as proof, d.intent_id,
                  d.payment_id, d.order_id, d.order_number,
                  d.resolution_id, d.returned_minor, d.difference_minor, d.credit_notes,
                  d.ordered_at, d.goods, d.quantity, d.remedy, d.reason, d.amount_minor, d.currency,
                  d.seller_name, d.seller_address, d.seller_tax_id, d.seller_registration, a.name,
                  d.language, d.paid_at, d.issued_at
                from document d
                join document_addressee a
                  on a.merchant_id = d.merchant_id and a.document_id = d.document_id
                join after_sales_case s on s.merchant_id = d.merchant_id and s.case_id = d.case_id
                left join document o on o.merchant_id = d.merchant_id and o.document_id = d.corrects
                left join settlement p on p.merchant_id = d.merchant_id
                  and p.intent_id = d.intent_id and p.attempt_id = d.attempt_id
                where d.merchant_id = :merchantId and d.case_id = :caseId
                order by d.issued_at, d.document_id
                """)
            .param("merchantId", tenancy.require().value())
            .param("caseId", caseId.value())
            .query(DocumentRows::document)
            .list();
    return heads.isEmpty() ? heads : withParts(heads);
  }

  private List<Document> withParts(List<Document> heads) {
    Map<DocumentId, List<DocumentPart>> parts =
        jdbc
            .sql(
                """
                select p.document_id, p.kind, p.tax_name, p.tax_percent, p.amount_minor, d.currency
                from document_part p
                join document d on d.merchant_id = p.merchant_id and d.document_id = p.document_id
                where p.merchant_id = :merchantId and p.document_id = any(:documents)
                order by p.document_id, p.part_number
                """)
            .param("merchantId", tenancy.require().value())
            .param("documents", heads.stream().map(each -> each.id().value()).toArray(UUID[]::new))
            .query(DocumentRows::part)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return heads.stream()
        .map(each -> DocumentRows.with(each, parts.getOrDefault(each.id(), List.of())))
        .toList();
  }

  /** The latest documents by the beginning of a number, newest first, without their parts. */
  public List<Document> find(String query, int most) {
    return jdbc.sql(
            """
            select d.document_id, d.case_id, s.case_number, d.kind, d.number,
              o.number as corrected, coalesce(p.document_number, '') as proof, d.intent_id,
              d.payment_id, d.order_id, d.order_number,
              d.resolution_id, d.returned_minor, d.difference_minor, d.credit_notes,
              d.ordered_at, d.goods, d.quantity, d.remedy, d.reason, d.amount_minor, d.currency,
              d.seller_name, d.seller_address, d.seller_tax_id, d.seller_registration, a.name,
              d.language, d.paid_at, d.issued_at
            from document d
            join document_addressee a
              on a.merchant_id = d.merchant_id and a.document_id = d.document_id
            join after_sales_case s on s.merchant_id = d.merchant_id and s.case_id = d.case_id
            left join document o on o.merchant_id = d.merchant_id and o.document_id = d.corrects
            left join settlement p on p.merchant_id = d.merchant_id
              and p.intent_id = d.intent_id and p.attempt_id = d.attempt_id
            where d.merchant_id = :merchantId
              and (starts_with(upper(d.number), upper(:query))
                or starts_with(upper(d.order_number), upper(:query))
                or starts_with(upper(s.case_number), upper(:query))
                or starts_with(upper(p.document_number), upper(:query)))
            order by d.issued_at desc, d.document_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("query", query)
        .param("most", most)
        .query(DocumentRows::document)
        .list();
  }
}
