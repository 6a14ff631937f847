package io.redress.money.recovery.store;

import static io.redress.money.recovery.store.RecoveryColumns.at;
import static io.redress.money.recovery.store.RecoveryColumns.code;

import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryEvent;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryState;
import io.redress.money.recovery.RecoveryStep;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import io.redress.shared.Money;
import io.redress.shared.RecoveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to claims, and the files that are shown with them. */
@Repository
public class RecoveryEventStore {
  private static final int MOST_EVENTS = 500;

  /**
   * A move that was made.
   *
   * @param after the claim as it stands now
   */
  public record Written(UUID id, Recovery after, RecoveryStep step, Actor by, Instant at) {}

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  RecoveryEventStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds a move to the history of its claim; the versions of the claim number them. */
  public void insert(Written written) {
    var after = written.after();
    var step = written.step();
    jdbc.sql(
            """
            insert into recovery_event (merchant_id, event_id, recovery_id, event_number, move,
              state, amount_minor, reference, words, by_kind, by_id, at, until)
            values (:merchantId, :eventId, :id, :number, :move,
              :state, :amount, :reference, :words, :byKind, :by, :at, :until)
            """)
        .param("merchantId", tenancy.require().value())
        .param("eventId", written.id())
        .param("id", after.id().value())
        .param("number", after.version() - 1)
        .param("move", code(step.move()))
        .param("state", code(after.state()))
        .param("amount", step.amount().map(Money::minorUnits).orElse(null), Types.BIGINT)
        .param("reference", step.reference().isEmpty() ? null : step.reference(), Types.VARCHAR)
        .param("words", step.words())
        .param("byKind", code(written.by().kind()))
        .param("by", written.by().id(), Types.OTHER)
        .param("at", at(written.at()))
        .param(
            "until",
            after.course().nextAt().map(RecoveryColumns::at).orElse(null),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** What happened to a claim, oldest first. */
  public List<RecoveryEvent> of(RecoveryId id) {
    return jdbc.sql(
            """
            select e.event_number, e.move, e.state, e.amount_minor, r.currency, e.reference,
              e.words, e.by_kind, e.by_id, e.at, e.until
            from recovery_event e
            join recovery r on r.merchant_id = e.merchant_id and r.recovery_id = e.recovery_id
            where e.merchant_id = :merchantId and e.recovery_id = :id
            order by e.event_number
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("most", MOST_EVENTS)
        .query(RecoveryEventStore::event)
        .list();
  }

  /** The same move with the same reference, if it was made; none without a reference. */
  public Optional<RecoveryEvent> withReference(RecoveryId id, RecoveryMove move, String reference) {
    return jdbc.sql(
            """
            select e.event_number, e.move, e.state, e.amount_minor, r.currency, e.reference,
              e.words, e.by_kind, e.by_id, e.at, e.until
            from recovery_event e
            join recovery r on r.merchant_id = e.merchant_id and r.recovery_id = e.recovery_id
            where e.merchant_id = :merchantId and e.recovery_id = :id and e.move = :move
              and e.reference = :reference
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("move", code(move))
        .param("reference", reference)
        .query(RecoveryEventStore::event)
        .optional();
  }

  /** Shows a file with a claim, or shows it as something else. */
  public void show(Recovery recovery, Exhibit exhibit, Actor by, Instant now) {
    hide(recovery, exhibit.evidenceId());
    jdbc.sql(
            """
            insert into recovery_exhibit (merchant_id, recovery_id, evidence_id, side,
              shown_by_kind, shown_by, shown_at)
            values (:merchantId, :id, :evidenceId, :side, :byKind, :by, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", recovery.id().value())
        .param("evidenceId", exhibit.evidenceId().value())
        .param("side", code(exhibit.side()))
        .param("byKind", code(by.kind()))
        .param("by", by.id(), Types.OTHER)
        .param("at", at(now))
        .update();
  }

  /** Shows a file no more. */
  public void hide(Recovery recovery, EvidenceId evidenceId) {
    jdbc.sql(
            """
            delete from recovery_exhibit
            where merchant_id = :merchantId and recovery_id = :id and evidence_id = :evidenceId
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", recovery.id().value())
        .param("evidenceId", evidenceId.value())
        .update();
  }

  /** The files that are shown with a claim. */
  public List<Exhibit> exhibits(RecoveryId id) {
    return jdbc.sql(
            """
            select evidence_id, side
            from recovery_exhibit
            where merchant_id = :merchantId and recovery_id = :id
            order by shown_at, evidence_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(
            (row, number) ->
                new Exhibit(
                    new EvidenceId(RecoveryColumns.uuid(row, "evidence_id")),
                    RecoveryColumns.value(Exhibit.Side.class, row.getString("side"))))
        .list();
  }

  private static RecoveryEvent event(ResultSet row, int number) throws SQLException {
    var hasAmount = row.getObject("amount_minor") != null;
    return new RecoveryEvent(
        row.getInt("event_number"),
        RecoveryColumns.value(RecoveryMove.class, row.getString("move")),
        RecoveryColumns.value(RecoveryState.class, row.getString("state")),
        hasAmount ? Optional.of(RecoveryColumns.money(row, "amount_minor")) : Optional.empty(),
        Optional.ofNullable(row.getString("reference")),
        row.getString("words"),
        RecoveryColumns.actor(row, "by_kind", "by_id"),
        RecoveryColumns.instant(row, "at").orElseThrow(),
        RecoveryColumns.instant(row, "until"));
  }
}
