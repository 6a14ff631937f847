package io.redress.platform.outbox;

import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox; a row is changed only by the one who holds its claim. */
@Repository
class OutboxStore {
  /** A task that is ours until the claim ends, and how often it was tried, this time included. */
  record Claimed(TaskId id, UUID token, OutboxTask task, int attempts) {}

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;
  private final NewIds newIds;
  private final Clock clock;

  OutboxStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy, NewIds newIds, Clock clock) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
    this.newIds = newIds;
    this.clock = clock;
  }

  void insert(OutboxTask task) {
    trips
        .sql(
            """
            insert into outbox_task (merchant_id, task_id, kind, subject, occurrence, payload,
              state, due_at, attempts, created_at)
            values (:merchantId, :taskId, :kind, :subject, :occurrence, :payload::jsonb,
              'open', :dueAt, 0, :now)
            on conflict (merchant_id, kind, subject, occurrence) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("taskId", newIds.next())
        .param("kind", task.kind())
        .param("subject", task.subject())
        .param("occurrence", task.occurrence())
        .param("payload", task.payload())
        .param("dueAt", at(task.dueAt()))
        .param("now", at(clock.instant()))
        .later();
  }

  /** Takes the task for as long as the lease, unless somebody else has it or it is not due. */
  Optional<Claimed> claim(TaskId id, Instant now, Instant until) {
    var token = newIds.next();
    return jdbc.sql(
            """
            update outbox_task
            set claimed_by = :token, claimed_until = :until, attempts = attempts + 1
            where merchant_id = :merchantId and task_id = :taskId and state = 'open'
              and due_at <= :now and (claimed_until is null or claimed_until <= :now)
            returning kind, subject, occurrence, payload, due_at, attempts
            """)
        .param("token", token)
        .param("until", at(until))
        .param("merchantId", tenancy.require().value())
        .param("taskId", id.value())
        .param("now", at(now))
        .query((row, number) -> new Claimed(id, token, task(row), row.getInt("attempts")))
        .optional();
  }

  /** Marks the task as done; false when the claim was lost meanwhile. */
  boolean done(Claimed claimed, Instant now) {
    return jdbc.sql(
                """
                update outbox_task
                set state = 'done', done_at = :now, claimed_by = null, claimed_until = null
                where merchant_id = :merchantId and task_id = :taskId and claimed_by = :token
                """)
            .param("now", at(now))
            .param("merchantId", tenancy.require().value())
            .param("taskId", claimed.id().value())
            .param("token", claimed.token())
            .update()
        == 1;
  }

  /** Gives the task back for a later try; false when the claim was lost meanwhile. */
  boolean later(Claimed claimed, Instant dueAt, String error) {
    return jdbc.sql(
                """
                update outbox_task
                set due_at = :dueAt, last_error = :error, claimed_by = null, claimed_until = null
                where merchant_id = :merchantId and task_id = :taskId and claimed_by = :token
                """)
            .param("dueAt", at(dueAt))
            .param("error", error)
            .param("merchantId", tenancy.require().value())
            .param("taskId", claimed.id().value())
            .param("token", claimed.token())
            .update()
        == 1;
  }

  /** Leaves the task to people; false when the claim was lost meanwhile. */
  boolean exhausted(Claimed claimed, String error) {
    return jdbc.sql(
                """
                update outbox_task
                set state = 'exhausted', last_error = :error, claimed_by = null,
                  claimed_until = null
                where merchant_id = :merchantId and task_id = :taskId and claimed_by = :token
                """)
            .param("error", error)
            .param("merchantId", tenancy.require().value())
            .param("taskId", claimed.id().value())
            .param("token", claimed.token())
            .update()
        == 1;
  }

  List<ExhaustedTask> exhausted(int most) {
    return jdbc.sql(
            """
            select kind, subject, occurrence, payload, due_at, attempts, last_error
            from outbox_task
            where state = 'exhausted'
            order by due_at desc
            limit :most
            """)
        .param("most", most)
        .query(
            (row, number) ->
                new ExhaustedTask(task(row), row.getInt("attempts"), row.getString("last_error")))
        .list();
  }

  private static OutboxTask task(ResultSet row) throws SQLException {
    return new OutboxTask(
        row.getString("kind"),
        row.getString("subject"),
        row.getString("occurrence"),
        row.getString("payload"),
        row.getObject("due_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
