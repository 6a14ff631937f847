package io.redress.money.store;

import static io.redress.money.store.Columns.at;
import static io.redress.money.store.Columns.code;
import static io.redress.money.store.Columns.instant;
import static io.redress.money.store.Columns.optionalInstant;
import static io.redress.money.store.Columns.requireOne;
import static io.redress.money.store.Columns.uuid;
import static io.redress.money.store.Columns.value;

import io.redress.money.AttemptState;
import io.redress.money.RefundAttempt;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts and every step they took; the step number is the version that it made. */
@Component
public class AttemptStore {
  private static final int UNANSWERED_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public AttemptStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Adds an attempt; the database refuses it while an earlier one has not definitely failed. */
  public void insert(RefundAttempt attempt) {
    jdbc.sql(
            """
            with added as (
              insert into refund_attempt (merchant_id, attempt_id, intent_id, attempt_number,
                provider, idempotency_key, state, created_at, version)
              values (:merchantId, :attemptId, :intentId, :number,
                :provider, :key, :state, :createdAt, :version)
              returning merchant_id, attempt_id, version, state, created_at)
            insert into refund_attempt_step (merchant_id, attempt_id, step_number, state, detail,
              at)
            select merchant_id, attempt_id, version, state, 'started', created_at
            from added
            """)
        .param("merchantId", merchant())
        .param("attemptId", attempt.id().value())
        .param("intentId", attempt.intentId().value())
        .param("number", attempt.number())
        .param("provider", attempt.provider())
        .param("key", attempt.idempotencyKey())
        .param("state", code(attempt.state()))
        .param("createdAt", at(attempt.createdAt()))
        .param("version", attempt.version())
        .update();
  }

  /**
   * A change of an attempt.
   *
   * @param before the attempt as it was read
   * @param state the state after it
   * @param reference the provider's own id, when it is told now
   * @param detail what happened, as a code
   */
  public record Change(
      RefundAttempt before, AttemptState state, Optional<String> reference, String detail) {}

  /** Writes a change and its step; refuses when the attempt is not what it was. */
  public void change(Change change, Instant now) {
    var before = change.before();
    var isFailure = change.state() == AttemptState.FAILED;
    trips
        .sql(
            """
            with changed as (
              update refund_attempt
              set state = :state,
                provider_reference = coalesce(provider_reference, :reference),
                failure = coalesce(failure, :failure),
                submitted_at = coalesce(submitted_at,
                  case when :state = 'submitting' then cast(:now as timestamptz) end),
                answered_at = case when :state = 'submitting' then answered_at
                  else cast(:now as timestamptz) end,
                version = version + 1
              where merchant_id = :merchantId and attempt_id = :attemptId
                and version = :version
              returning merchant_id, attempt_id, version, state)
            insert into refund_attempt_step (merchant_id, attempt_id, step_number, state,
              detail, at)
            select merchant_id, attempt_id, version, state, :detail, :now
            from changed
            """)
        .param("merchantId", merchant())
        .param("attemptId", before.id().value())
        .param("version", before.version())
        .param("state", code(change.state()))
        .param("reference", change.reference().orElse(null))
        .param("failure", isFailure ? change.detail() : null)
        .param("detail", change.detail())
        .param("now", at(now))
        .later(rows -> requireOne(rows, "The refund attempt " + before.id()));
  }

  /** Whether an attempt has gone through a step with this detail. */
  public boolean hasStep(RefundAttemptId attemptId, String detail) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from refund_attempt_step
              where merchant_id = :merchantId and attempt_id = :attemptId and detail = :detail)
            """)
        .param("merchantId", merchant())
        .param("attemptId", attemptId.value())
        .param("detail", detail)
        .query(Boolean.class)
        .single();
  }

  /** Attempts that were sent before an instant and have no final answer, oldest first, bounded. */
  public List<RefundAttemptId> unanswered(Instant olderThan) {
    return jdbc.sql(
            """
            select attempt_id
            from refund_attempt
            where merchant_id = :merchantId and submitted_at < :olderThan
              and state in ('submitting', 'pending', 'unknown')
            order by submitted_at, attempt_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("olderThan", at(olderThan))
        .param("most", UNANSWERED_AT_ONCE)
        .query((row, number) -> new RefundAttemptId(uuid(row, "attempt_id")))
        .list();
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  /** Reads an attempt of a row that joins it to its intent. */
  static RefundAttempt attempt(ResultSet row) throws SQLException {
    return new RefundAttempt(
        new RefundAttemptId(uuid(row, "attempt_id")),
        new RefundIntentId(uuid(row, "intent_id")),
        row.getInt("attempt_number"),
        row.getString("provider"),
        row.getString("idempotency_key"),
        value(AttemptState.class, row, "attempt_state"),
        Optional.ofNullable(row.getString("provider_reference")),
        Optional.ofNullable(row.getString("failure")),
        instant(row, "attempt_created_at"),
        optionalInstant(row, "submitted_at"),
        row.getInt("attempt_version"));
  }
}
