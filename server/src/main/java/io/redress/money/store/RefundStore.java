package io.redress.money.store;

import static io.redress.money.store.Columns.at;
import static io.redress.money.store.Columns.code;
import static io.redress.money.store.Columns.instant;
import static io.redress.money.store.Columns.money;
import static io.redress.money.store.Columns.optionalInstant;
import static io.redress.money.store.Columns.requireOne;
import static io.redress.money.store.Columns.uuid;
import static io.redress.money.store.Columns.value;
import static java.util.stream.Collectors.groupingBy;

import io.redress.money.CreditRecipient;
import io.redress.money.IntentState;
import io.redress.money.NewRefundIntent;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refund intents, read together with their attempts. */
@Component
public class RefundStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public RefundStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /**
   * Adds an intent in the statement that raises the balance of its payment; false when the balance
   * does not allow it, when the payment is frozen or when the resolution has its intent already.
   */
  public boolean insert(NewRefundIntent intent, Instant now) {
    return jdbc.sql(
                """
                with raised as (
                  update payment_balance b
                  set committed_minor = b.committed_minor + :amount
                  from payment p
                  where b.merchant_id = :merchantId and b.payment_id = :paymentId
                    and p.merchant_id = b.merchant_id and p.payment_id = b.payment_id
                    and p.currency = :currency
                    and b.frozen_at is null
                    and b.held_at is null
                    and b.committed_minor + b.external_minor + :amount <= b.captured_minor
                    and not exists (
                      select 1
                      from refund_intent i
                      where i.merchant_id = :merchantId and i.resolution_id = :resolutionId
                        and i.payment_id = :paymentId)
                  returning b.merchant_id, b.payment_id)
                insert into refund_intent (merchant_id, intent_id, case_id, resolution_id,
                  payment_id, amount_minor, currency, state, created_by, created_at, version,
                  credit_recipient)
                select merchant_id, :intentId, :caseId, :resolutionId,
                  payment_id, :amount, :currency, 'created', :createdBy, :now, 1,
                  :credit
                from raised
                """)
            .param("merchantId", merchant())
            .param("intentId", intent.id().value())
            .param("caseId", intent.caseId().value())
            .param("resolutionId", intent.resolutionId().value())
            .param("paymentId", intent.paymentId().value())
            .param("amount", intent.amount().minorUnits())
            .param("currency", intent.amount().currency().getCurrencyCode())
            .param("createdBy", intent.createdBy())
            .param("credit", intent.credit().map(CreditRecipient::reference).orElse(null))
            .param("now", at(now))
            .update()
        == 1;
  }

  /** Whether a resolution has its intent for a payment already. */
  public boolean exists(ResolutionId resolutionId, PaymentId paymentId) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from refund_intent
              where merchant_id = :merchantId and resolution_id = :resolutionId
                and payment_id = :paymentId)
            """)
        .param("merchantId", merchant())
        .param("resolutionId", resolutionId.value())
        .param("paymentId", paymentId.value())
        .query(Boolean.class)
        .single();
  }

  /** Moves an intent on; refuses when it is not what it was. */
  public void change(RefundIntent before, IntentState state, Optional<Instant> settledAt) {
    trips
        .sql(
            """
            update refund_intent
            set state = :state, settled_at = :settledAt, version = version + 1
            where merchant_id = :merchantId and intent_id = :intentId and version = :version
            """)
        .param("merchantId", merchant())
        .param("intentId", before.id().value())
        .param("version", before.version())
        .param("state", code(state))
        .param("settledAt", settledAt.map(Columns::at).orElse(null))
        .later(rows -> requireOne(rows, "The refund intent " + before.id()));
  }

  /** The intent with this id. */
  public Question<List<RefundIntent>> byId(RefundIntentId intentId) {
    return trips
        .sql(
            """
            select i.intent_id, i.case_id, i.resolution_id, i.payment_id, i.amount_minor,
              i.currency, i.state, i.created_at, i.settled_at, i.version,
              i.credit_recipient,
              a.attempt_id, a.attempt_number, a.provider, a.idempotency_key,
              a.state as attempt_state, a.provider_reference, a.failure,
              a.created_at as attempt_created_at, a.submitted_at, a.version as attempt_version
            from refund_intent i
            left join refund_attempt a using (merchant_id, intent_id)
            where merchant_id = :merchantId and i.intent_id = :intentId
            order by a.attempt_number
            """)
        .param("merchantId", merchant())
        .param("intentId", intentId.value())
        .question(RefundStore::intentsWithAttempts);
  }

  /** The intent that an attempt belongs to. */
  public Question<List<RefundIntent>> byAttempt(RefundAttemptId attemptId) {
    return trips
        .sql(
            """
            select i.intent_id, i.case_id, i.resolution_id, i.payment_id, i.amount_minor,
              i.currency, i.state, i.created_at, i.settled_at, i.version,
              i.credit_recipient,
              a.attempt_id, a.attempt_number, a.provider, a.idempotency_key,
              a.state as attempt_state, a.provider_reference, a.failure,
              a.created_at as attempt_created_at, a.submitted_at, a.version as attempt_version
            from refund_intent i
            left join refund_attempt a using (merchant_id, intent_id)
            where merchant_id = :merchantId
              and i.intent_id = (
                select intent_id
                from refund_attempt
                where merchant_id = :merchantId and attempt_id = :attemptId)
            order by a.attempt_number
            """)
        .param("merchantId", merchant())
        .param("attemptId", attemptId.value())
        .question(RefundStore::intentsWithAttempts);
  }

  /** The intents of a case, oldest first. */
  public Question<Map<CaseId, List<RefundIntent>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select i.intent_id, i.case_id, i.resolution_id, i.payment_id, i.amount_minor,
              i.currency, i.state, i.created_at, i.settled_at, i.version,
              i.credit_recipient,
              a.attempt_id, a.attempt_number, a.provider, a.idempotency_key,
              a.state as attempt_state, a.provider_reference, a.failure,
              a.created_at as attempt_created_at, a.submitted_at, a.version as attempt_version
            from refund_intent i
            left join refund_attempt a using (merchant_id, intent_id)
            where merchant_id = :merchantId and i.case_id = any(:cases)
            order by i.created_at, i.intent_id, a.attempt_number
            """)
        .param("merchantId", merchant())
        .param("cases", CaseId.values(cases))
        .question(RefundStore::intentsWithAttempts)
        .map(all -> all.stream().collect(groupingBy(RefundIntent::caseId)));
  }

  /** The intents that pay from a payment, oldest first. */
  public Question<List<RefundIntent>> ofPayment(PaymentId paymentId) {
    return trips
        .sql(
            """
            select i.intent_id, i.case_id, i.resolution_id, i.payment_id, i.amount_minor,
              i.currency, i.state, i.created_at, i.settled_at, i.version,
              i.credit_recipient,
              a.attempt_id, a.attempt_number, a.provider, a.idempotency_key,
              a.state as attempt_state, a.provider_reference, a.failure,
              a.created_at as attempt_created_at, a.submitted_at, a.version as attempt_version
            from refund_intent i
            left join refund_attempt a using (merchant_id, intent_id)
            where merchant_id = :merchantId and i.payment_id = :paymentId
            order by i.created_at, i.intent_id, a.attempt_number
            """)
        .param("merchantId", merchant())
        .param("paymentId", paymentId.value())
        .question(RefundStore::intentsWithAttempts);
  }

  private static List<RefundIntent> intentsWithAttempts(ResultSet rows) throws SQLException {
    var intents = new LinkedHashMap<RefundIntentId, RefundIntent>();
    var attempts = new HashMap<RefundIntentId, List<RefundAttempt>>();
    while (rows.next()) {
      var intent = intent(rows);
      intents.put(intent.id(), intent);
      var own = attempts.computeIfAbsent(intent.id(), any -> new ArrayList<>());
      if (rows.getObject("attempt_id") != null) {
        own.add(AttemptStore.attempt(rows));
      }
    }
    return intents.values().stream()
        .map(intent -> intent.with(attempts.getOrDefault(intent.id(), List.of())))
        .toList();
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  private static RefundIntent intent(ResultSet row) throws SQLException {
    return new RefundIntent(
        new RefundIntentId(uuid(row, "intent_id")),
        new CaseId(uuid(row, "case_id")),
        new ResolutionId(uuid(row, "resolution_id")),
        new PaymentId(uuid(row, "payment_id")),
        money(row, "amount_minor"),
        value(IntentState.class, row, "state"),
        instant(row, "created_at"),
        optionalInstant(row, "settled_at"),
        row.getInt("version"),
        List.of(),
        Optional.ofNullable(row.getString("credit_recipient")).flatMap(CreditRecipient::parse));
  }
}
