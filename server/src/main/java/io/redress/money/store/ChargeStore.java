package io.redress.money.store;

import static io.redress.money.store.Columns.at;
import static io.redress.money.store.Columns.code;
import static io.redress.money.store.Columns.instant;
import static io.redress.money.store.Columns.money;
import static io.redress.money.store.Columns.optionalInstant;
import static io.redress.money.store.Columns.requireOne;
import static io.redress.money.store.Columns.uuid;
import static io.redress.money.store.Columns.value;

import io.redress.money.AttemptState;
import io.redress.money.ChargeAttempt;
import io.redress.money.DifferenceCharge;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.ChargeAttemptId;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.ResolutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Differences that consumers are asked to pay, read together with the tries to have them paid. */
@Component
public class ChargeStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  ChargeStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Adds a difference that is asked for; one of the same exchange is refused by the database. */
  public void insert(DifferenceCharge charge) {
    trips
        .sql(
            """
            insert into difference_charge (merchant_id, resolution_id, case_id, order_id,
              amount_minor, currency, state, asked_at)
            values (:merchantId, :resolutionId, :caseId, :orderId,
              :amount, :currency, :state, :askedAt)
            """)
        .param("merchantId", merchant())
        .param("resolutionId", charge.resolutionId().value())
        .param("caseId", charge.caseId().value())
        .param("orderId", charge.orderId().value())
        .param("amount", charge.amount().minorUnits())
        .param("currency", charge.amount().currency().getCurrencyCode())
        .param("state", code(charge.state()))
        .param("askedAt", at(charge.askedAt()))
        .later();
  }

  /** Ends a difference that is asked for; it must still be. */
  public void end(
      ResolutionId id, DifferenceCharge.State state, Optional<PaymentId> payment, Instant now) {
    trips
        .sql(
            """
            update difference_charge
            set state = :state, ended_at = :now, payment_id = :paymentId
            where merchant_id = :merchantId and resolution_id = :resolutionId
              and state = 'asked'
            """)
        .param("merchantId", merchant())
        .param("resolutionId", id.value())
        .param("state", code(state))
        .param("paymentId", payment.map(PaymentId::value).orElse(null))
        .param("now", at(now))
        .later(rows -> requireOne(rows, "The difference of " + id));
  }

  /** Adds a try; the database refuses it while an earlier one has not definitely failed. */
  public void insert(ResolutionId id, ChargeAttempt attempt) {
    trips
        .sql(
            """
            insert into charge_attempt (merchant_id, attempt_id, resolution_id, attempt_number,
              provider, idempotency_key, state, created_at, version)
            values (:merchantId, :attemptId, :resolutionId, :number,
              :provider, :key, :state, :createdAt, :version)
            """)
        .param("merchantId", merchant())
        .param("attemptId", attempt.id().value())
        .param("resolutionId", id.value())
        .param("number", attempt.number())
        .param("provider", attempt.provider())
        .param("key", attempt.idempotencyKey())
        .param("state", code(attempt.state()))
        .param("createdAt", at(attempt.createdAt()))
        .param("version", attempt.version())
        .later();
  }

  /**
   * A change of a try.
   *
   * @param before the try as it was read
   * @param reference the provider's own id, when it is told now
   * @param failure why it definitely failed
   */
  public record Change(
      ChargeAttempt before,
      AttemptState state,
      Optional<String> reference,
      Optional<String> failure) {}

  /** Writes a change; refuses when the try is not what it was. */
  public void change(Change change, Instant now) {
    var before = change.before();
    trips
        .sql(
            """
            update charge_attempt
            set state = :state,
              provider_reference = coalesce(provider_reference, :reference),
              failure = coalesce(failure, :failure),
              submitted_at = coalesce(submitted_at,
                case when :state = 'submitting' then cast(:now as timestamptz) end),
              version = version + 1
            where merchant_id = :merchantId and attempt_id = :attemptId and version = :version
            """)
        .param("merchantId", merchant())
        .param("attemptId", before.id().value())
        .param("version", before.version())
        .param("state", code(change.state()))
        .param("reference", change.reference().orElse(null))
        .param("failure", change.failure().orElse(null))
        .param("now", at(now))
        .later(rows -> requireOne(rows, "The charge attempt " + before.id()));
  }

  /** The differences of these cases, earliest first. */
  public Question<Map<CaseId, List<DifferenceCharge>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select d.resolution_id, d.case_id, d.order_id, d.amount_minor, d.currency,
              d.state as charge_state, d.asked_at, d.payment_id, a.attempt_id, a.attempt_number,
              a.provider, a.idempotency_key, a.state as attempt_state, a.failure, a.created_at,
              a.submitted_at, a.version
            from difference_charge d
            left join charge_attempt a using (merchant_id, resolution_id)
            where merchant_id = :merchantId and d.case_id = any(:cases)
            order by d.asked_at, d.resolution_id, a.attempt_number
            """)
        .param("merchantId", merchant())
        .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
        .list((row, number) -> read(row))
        .map(ChargeStore::byCase);
  }

  /** The difference that a try belongs to, with all its tries. */
  public Question<Optional<DifferenceCharge>> ofAttempt(ChargeAttemptId attemptId) {
    return trips
        .sql(
            """
            select d.resolution_id, d.case_id, d.order_id, d.amount_minor, d.currency,
              d.state as charge_state, d.asked_at, d.payment_id, a.attempt_id, a.attempt_number,
              a.provider, a.idempotency_key, a.state as attempt_state, a.failure, a.created_at,
              a.submitted_at, a.version
            from difference_charge d
            join charge_attempt a using (merchant_id, resolution_id)
            where merchant_id = :merchantId
              and d.resolution_id = (
                select wanted.resolution_id
                from charge_attempt wanted
                where wanted.merchant_id = :merchantId and wanted.attempt_id = :attemptId)
            order by a.attempt_number
            """)
        .param("merchantId", merchant())
        .param("attemptId", attemptId.value())
        .list((row, number) -> read(row))
        .map(rows -> byCase(rows).values().stream().flatMap(List::stream).findFirst());
  }

  private record Row(DifferenceCharge charge, Optional<ChargeAttempt> attempt) {}

  private static Map<CaseId, List<DifferenceCharge>> byCase(List<Row> rows) {
    var charges = new LinkedHashMap<ResolutionId, DifferenceCharge>();
    for (var row : rows) {
      charges.merge(
          row.charge().resolutionId(), with(row.charge(), row), (known, same) -> with(known, row));
    }
    var byCase = new LinkedHashMap<CaseId, List<DifferenceCharge>>();
    for (var charge : charges.values()) {
      byCase.computeIfAbsent(charge.caseId(), id -> new ArrayList<>()).add(charge);
    }
    return byCase;
  }

  private static DifferenceCharge with(DifferenceCharge known, Row row) {
    var attempts = new ArrayList<>(known.attempts());
    row.attempt().ifPresent(attempts::add);
    return new DifferenceCharge(
        known.resolutionId(),
        known.caseId(),
        known.orderId(),
        known.amount(),
        known.state(),
        known.askedAt(),
        known.paymentId(),
        attempts);
  }

  private static Row read(ResultSet row) throws SQLException {
    var charge =
        new DifferenceCharge(
            new ResolutionId(uuid(row, "resolution_id")),
            new CaseId(uuid(row, "case_id")),
            new OrderId(uuid(row, "order_id")),
            money(row, "amount_minor"),
            value(DifferenceCharge.State.class, row, "charge_state"),
            instant(row, "asked_at"),
            Optional.ofNullable(row.getObject("payment_id", UUID.class)).map(PaymentId::new),
            List.of());
    return new Row(
        charge,
        row.getObject("attempt_id", UUID.class) == null
            ? Optional.empty()
            : Optional.of(attempt(row)));
  }

  private static ChargeAttempt attempt(ResultSet row) throws SQLException {
    return new ChargeAttempt(
        new ChargeAttemptId(uuid(row, "attempt_id")),
        row.getInt("attempt_number"),
        row.getString("provider"),
        row.getString("idempotency_key"),
        value(AttemptState.class, row, "attempt_state"),
        Optional.ofNullable(row.getString("failure")),
        instant(row, "created_at"),
        optionalInstant(row, "submitted_at"),
        row.getInt("version"));
  }

  private UUID merchant() {
    return tenancy.require().value();
  }
}
