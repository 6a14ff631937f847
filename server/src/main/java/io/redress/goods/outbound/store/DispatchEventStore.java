package io.redress.goods.outbound.store;

import static io.redress.goods.outbound.store.DispatchColumns.at;
import static io.redress.goods.outbound.store.DispatchColumns.code;
import static io.redress.goods.outbound.store.DispatchColumns.instant;
import static io.redress.goods.outbound.store.DispatchColumns.value;

import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchEvent;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchReason;
import io.redress.goods.outbound.DispatchState;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.DispatchId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to what goes out; it is never changed. */
@Repository
public class DispatchEventStore {
  private static final int MOST_EVENTS = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  DispatchEventStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds a move to the history of its dispatch; the versions of the dispatch number them. */
  public void insert(Dispatch after, DispatchMove move, Actor by, Instant now) {
    jdbc.sql(
            """
            insert into dispatch_event (merchant_id, dispatch_id, event_number, move, state, reason,
              by_kind, by_id, at)
            values (:merchantId, :id, :number, :move, :state, :reason, :byKind, :by, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", after.id().value())
        .param("number", after.version() - 1)
        .param("move", code(move))
        .param("state", code(after.state()))
        .param(
            "reason",
            after.course().reason().map(DispatchColumns::code).orElse(null),
            Types.VARCHAR)
        .param("byKind", code(by.kind()))
        .param("by", by.id(), Types.OTHER)
        .param("at", at(now))
        .update();
  }

  /** What happened to a dispatch, oldest first. */
  public List<DispatchEvent> of(DispatchId id) {
    return jdbc.sql(
            """
            select event_number, move, state, reason, by_kind, by_id, at
            from dispatch_event
            where merchant_id = :merchantId and dispatch_id = :id
            order by event_number
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("most", MOST_EVENTS)
        .query(DispatchEventStore::event)
        .list();
  }

  private static DispatchEvent event(ResultSet row, int number) throws SQLException {
    return new DispatchEvent(
        row.getInt("event_number"),
        value(DispatchMove.class, row.getString("move")),
        value(DispatchState.class, row.getString("state")),
        Optional.ofNullable(row.getString("reason")).map(code -> value(DispatchReason.class, code)),
        DispatchColumns.actor(row),
        instant(row, "at").orElseThrow());
  }
}
