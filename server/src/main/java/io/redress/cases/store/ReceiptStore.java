package io.redress.cases.store;

import static io.redress.cases.store.Columns.code;

import io.redress.cases.documents.DocumentKind;
import io.redress.cases.documents.NewReceipt;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundIntentId;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Keeps the receipts of exchanges among the documents, and numbers them without gaps. */
@Repository
public class ReceiptStore {
  private static final String INSERT =
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
        limit 1),
      notes as (
        select coalesce(string_agg(d.number, ' ' order by d.number), '') as numbers
        from document d
        where d.merchant_id = :merchantId and d.case_id = :caseId
          and d.kind = 'credit_note' and d.intent_id = any(:refunds)
          and not exists (
            select 1
            from document c
            where c.merchant_id = d.merchant_id and c.corrects = d.document_id))
      insert into document (merchant_id, document_id, case_id, kind, number, resolution_id,
        payment_id, order_id, order_number, ordered_at, goods, quantity, remedy, reason,
        amount_minor, currency, returned_minor, difference_minor, credit_notes, seller_name,
        seller_address, seller_tax_id, seller_registration, language, paid_at, issued_at)
      select :merchantId, :id, :caseId, 'receipt',
        :prefix || lpad(n.number, greatest(6, length(n.number)), '0'), :exchange,
        cast(:payment as uuid), :orderId, :orderNumber, :orderedAt, :goods, :quantity,
        'exchange', :reason, :sold, :currency, :returned, :difference, t.numbers,
        coalesce(s.name, :sellerName), coalesce(s.address, ''), coalesce(s.tax_id, ''),
        coalesce(s.registration, ''), :language, :issuedAt, :issuedAt
      from next n
      cross join notes t
      left join seller s on true
      """;

  private final RoundTrips trips;
  private final DocumentStore documents;

  ReceiptStore(RoundTrips trips, DocumentStore documents) {
    this.trips = trips;
    this.documents = documents;
  }

  /**
   * Adds a receipt with the next number of its series. It locks the series for the whole merchant,
   * so it is among the last statements before the commit.
   */
  public void insert(NewReceipt receipt) {
    insertHead(receipt);
    documents.insertParts(receipt.id(), receipt.parts());
    documents.insertAddressee(receipt.id(), receipt.addressee());
  }

  private void insertHead(NewReceipt receipt) {
    var settled = receipt.settled();
    documents
        .numbered(trips.sql(INSERT), receipt.id(), DocumentKind.RECEIPT, receipt.issuedAt())
        .params(DocumentStore.bought(receipt.bought()))
        .param("caseId", receipt.caseId().value())
        .param("exchange", settled.exchange().value())
        .param("payment", settled.payment().map(PaymentId::value).orElse(null))
        .param(
            "refunds", settled.refunds().stream().map(RefundIntentId::value).toArray(UUID[]::new))
        .param("sold", settled.sold().minorUnits())
        .param("currency", settled.sold().currency().getCurrencyCode())
        .param("returned", settled.returned().minorUnits())
        .param("difference", settled.difference().minorUnits())
        .param("reason", code(receipt.reason()))
        .param("sellerName", receipt.addressee().sellerName())
        .param("language", receipt.addressee().language())
        .later();
  }
}
