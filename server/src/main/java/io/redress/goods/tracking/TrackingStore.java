package io.redress.goods.tracking;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What carriers told the merchant in scope; nothing of it is changed. */
@Repository
class TrackingStore {
  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  TrackingStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Who told it and how. */
  record Told(TrackingSource source, Actor by, Instant now) {}

  /** Keeps news; false when they were told before. */
  boolean insert(TrackingNews news, Told told) {
    return jdbc.sql(
                """
                insert into tracking_news (merchant_id, carrier, tracking_number, event_id, kind,
                  source, place, words, happened_at, received_at, by_kind, by_id)
                values (:merchantId, :carrier, :number, :eventId, :kind,
                  :source, :place, :words, :at, :now, :byKind, :by)
                on conflict (merchant_id, carrier, tracking_number, event_id) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("carrier", news.carrier())
            .param("number", news.number().value())
            .param("eventId", news.eventId())
            .param("kind", code(news.kind()))
            .param("source", code(told.source()))
            .param("place", news.place())
            .param("words", news.words())
            .param("at", at(news.at()))
            .param("now", at(told.now()))
            .param("byKind", code(told.by().kind()))
            .param("by", told.by().id(), Types.OTHER)
            .update()
        == 1;
  }

  /** What a carrier told of a number; at most {@value #MOST}, the latest scans first. */
  List<TrackingNews> of(String carrier, TrackingNumber number) {
    return jdbc.sql(
            """
            select carrier, tracking_number, event_id, kind, place, words, happened_at
            from tracking_news
            where merchant_id = :merchantId and carrier = :carrier and tracking_number = :number
            order by happened_at desc, event_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("carrier", carrier.toLowerCase(Locale.ROOT))
        .param("number", number.value())
        .param("most", MOST)
        .query(TrackingStore::news)
        .list();
  }

  private static TrackingNews news(ResultSet row, int number) throws SQLException {
    return new TrackingNews(
        row.getString("carrier"),
        new TrackingNumber(row.getString("tracking_number")),
        TrackingKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
        row.getString("place"),
        row.getString("words"),
        row.getString("event_id"));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
