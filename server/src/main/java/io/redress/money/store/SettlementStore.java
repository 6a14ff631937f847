package io.redress.money.store;

import static io.redress.money.store.Columns.at;
import static io.redress.money.store.Columns.instant;
import static io.redress.money.store.Columns.money;
import static io.redress.money.store.Columns.uuid;

import io.redress.money.Settlement;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settlements and the series that numbers their documents without gaps. */
@Component
public class SettlementStore {
  // A merchant is one legal entity for now; the series has room for several.
  private static final String LEGAL_ENTITY = "merchant";
  private static final String SERIES = "refund";

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public SettlementStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /**
   * A proof of arrival, about to be numbered.
   *
   * @param source who says so
   */
  public record NewSettlement(
      UUID id,
      RefundIntentId intentId,
      RefundAttemptId attemptId,
      Money amount,
      String source,
      String reference,
      Instant settledAt) {}

  /**
   * Adds a settlement with the next number of its series. It locks the series for the whole
   * merchant, so it is the last statement before the commit.
   */
  public void insert(NewSettlement settlement) {
    trips
        .sql(
            """
            with next as (
              insert into number_series as s (merchant_id, legal_entity, series, last_number)
              values (:merchantId, :legalEntity, :series, 1)
              on conflict (merchant_id, legal_entity, series)
              do update set last_number = s.last_number + 1
              returning cast(last_number as text) as number)
            insert into settlement (merchant_id, settlement_id, intent_id, attempt_id, amount_minor,
              currency, source, reference, document_number, settled_at)
            select :merchantId, :id, :intentId, :attemptId, :amount,
              :currency, :source, :reference,
              'RF-' || lpad(number, greatest(6, length(number)), '0'), :settledAt
            from next
            """)
        .param("merchantId", tenancy.require().value())
        .param("legalEntity", LEGAL_ENTITY)
        .param("series", SERIES)
        .param("id", settlement.id())
        .param("intentId", settlement.intentId().value())
        .param("attemptId", settlement.attemptId().value())
        .param("amount", settlement.amount().minorUnits())
        .param("currency", settlement.amount().currency().getCurrencyCode())
        .param("source", settlement.source())
        .param("reference", settlement.reference())
        .param("settledAt", at(settlement.settledAt()))
        .later();
  }

  /** The settlements of a case, oldest first. */
  public List<Settlement> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select s.intent_id, s.attempt_id, s.amount_minor, s.currency, s.source, s.reference,
              s.document_number, s.settled_at
            from settlement s
            join refund_intent i using (merchant_id, intent_id)
            where merchant_id = :merchantId and i.case_id = :caseId
            order by s.settled_at, s.document_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .query(
            (row, number) ->
                new Settlement(
                    new RefundIntentId(uuid(row, "intent_id")),
                    new RefundAttemptId(uuid(row, "attempt_id")),
                    money(row, "amount_minor"),
                    row.getString("source"),
                    row.getString("reference"),
                    row.getString("document_number"),
                    instant(row, "settled_at")))
        .list();
  }
}
