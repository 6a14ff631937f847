package io.redress.goods.parcels.store;

import static io.redress.goods.parcels.store.ParcelColumns.at;
import static io.redress.goods.parcels.store.ParcelColumns.code;
import static io.redress.goods.parcels.store.ParcelColumns.value;

import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelEvent;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelStep;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.ParcelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to parcels; nothing of it is ever changed. */
@Repository
public class ParcelEventStore {
  private static final int MOST_EVENTS = 500;

  /**
   * A step that was made.
   *
   * @param after the box as it stands now; its versions number its events
   */
  public record Written(UUID id, Parcel after, ParcelStep step, Actor by, Instant notedAt) {}

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ParcelEventStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds a step to the history of its box. */
  public void insert(Written written) {
    var step = written.step();
    jdbc.sql(
            """
            insert into parcel_event (merchant_id, event_id, parcel_id, event_number, move, state,
              reference, place, words, by_kind, by_id, at, noted_at)
            values (:merchantId, :eventId, :id, :number, :move, :state,
              :reference, :place, :words, :byKind, :by, :at, :notedAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("eventId", written.id())
        .param("id", written.after().id().value())
        .param("number", written.after().version() - 1)
        .param("move", code(step.move()))
        .param("state", code(written.after().state()))
        .param("reference", step.reference().isEmpty() ? null : step.reference(), Types.VARCHAR)
        .param("place", step.details().place())
        .param("words", step.details().words())
        .param("byKind", code(written.by().kind()))
        .param("by", written.by().id(), Types.OTHER)
        .param("at", at(step.at()))
        .param("notedAt", at(written.notedAt()))
        .update();
  }

  /** Whether this step was told before; never without a reference. */
  public boolean isKnown(ParcelId id, ParcelStep step) {
    return !step.reference().isEmpty()
        && jdbc.sql(
                """
                select exists (
                  select 1
                  from parcel_event
                  where merchant_id = :merchantId and parcel_id = :id and move = :move
                    and reference = :reference)
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .param("move", code(step.move()))
            .param("reference", step.reference())
            .query(Boolean.class)
            .single();
  }

  /** What happened to a box, oldest first. */
  public List<ParcelEvent> of(ParcelId id) {
    return jdbc.sql(
            """
            select event_number, move, state, reference, place, words, by_kind, by_id, at, noted_at
            from parcel_event
            where merchant_id = :merchantId and parcel_id = :id
            order by event_number
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("most", MOST_EVENTS)
        .query(ParcelEventStore::event)
        .list();
  }

  private static ParcelEvent event(ResultSet row, int number) throws SQLException {
    var reference = row.getString("reference");
    return new ParcelEvent(
        row.getInt("event_number"),
        value(ParcelMove.class, row.getString("move")),
        value(ParcelState.class, row.getString("state")),
        reference == null ? "" : reference,
        row.getString("place"),
        row.getString("words"),
        new Actor(
            value(ActorKind.class, row.getString("by_kind")), row.getObject("by_id", UUID.class)),
        ParcelColumns.instant(row, "at").orElseThrow(),
        ParcelColumns.instant(row, "noted_at").orElseThrow());
  }
}
