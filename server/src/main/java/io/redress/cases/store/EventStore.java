package io.redress.cases.store;

import io.redress.cases.CaseEvent;
import io.redress.cases.domain.EventChain;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chained events of cases; rows are added and never changed. */
@Repository
public class EventStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;
  private final JsonMapper json;

  EventStore(RoundTrips trips, Tenancy tenancy, JsonMapper json) {
    this.trips = trips;
    this.tenancy = tenancy;
    this.json = json;
  }

  /** Adds events in one statement, however many a command made. */
  public void append(CaseId caseId, List<EventChain.Link> links) {
    trips
        .sql(
            """
            insert into case_event (merchant_id, case_id, sequence_number, kind, actor_kind,
              actor_id, payload, canonical, at, previous_hash, hash)
            select :merchantId, :caseId, e.sequence_number, e.kind, e.actor_kind, e.actor_id::uuid,
              e.payload::jsonb, e.canonical, to_timestamp(e.at_millis / 1000.0),
              decode(e.previous_hash, 'hex'), decode(e.hash, 'hex')
            from unnest(:sequences::int[], :kinds::text[], :actorKinds::text[], :actorIds::text[],
              :payloads::text[], :canonicals::text[], :millis::bigint[], :previous::text[],
              :hashes::text[])
              as e (sequence_number, kind, actor_kind, actor_id, payload, canonical, at_millis,
                previous_hash, hash)
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("sequences", links.stream().map(l -> l.event().sequence()).toArray(Integer[]::new))
        .param("kinds", texts(links, link -> link.event().kind()))
        .param("actorKinds", texts(links, link -> link.event().actor().kind().name()))
        .param("actorIds", texts(links, link -> actorId(link.event())))
        .param("payloads", texts(links, link -> json.writeValueAsString(link.event().payload())))
        .param("canonicals", texts(links, EventChain.Link::canonical))
        .param(
            "millis", links.stream().map(l -> l.event().at().toEpochMilli()).toArray(Long[]::new))
        .param("previous", texts(links, EventChain.Link::previousHash))
        .param("hashes", texts(links, EventChain.Link::hash))
        .later();
  }

  /** The chain of a case from its first event on. */
  public Question<List<EventChain.Link>> ofCase(CaseId caseId) {
    return trips
        .sql(
            """
            select sequence_number, kind, actor_kind, actor_id, payload, canonical, at,
              previous_hash, hash
            from case_event
            where merchant_id = :merchantId
              and case_id = :caseId
            order by sequence_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .list(this::link);
  }

  private EventChain.Link link(ResultSet row, int number) throws SQLException {
    var event =
        new CaseEvent(
            row.getInt("sequence_number"),
            row.getString("kind"),
            new Actor(
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class)),
            json.readValue(row.getString("payload"), new TypeReference<>() {}),
            Columns.instant(row, "at"));
    return new EventChain.Link(
        event,
        row.getString("canonical"),
        HexFormat.of().formatHex(row.getBytes("previous_hash")),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  private static @Nullable String actorId(CaseEvent event) {
    var id = event.actor().id();
    return id == null ? null : id.toString();
  }

  private static @Nullable String[] texts(List<EventChain.Link> links, TextOf text) {
    return links.stream().map(text::of).toArray(String[]::new);
  }

  /** One column of a link. */
  private interface TextOf {
    @Nullable String of(EventChain.Link link);
  }
}
