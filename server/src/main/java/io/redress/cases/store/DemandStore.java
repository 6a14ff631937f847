package io.redress.cases.store;

import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts when consumers wrote in which language: one pass over the weeks that are asked for. */
@Repository
public class DemandStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  DemandStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Messages of one hour of the week.
   *
   * @param language as it stands on the messages
   * @param day 1 for Monday to 7 for Sunday
   */
  public record Counted(String language, int day, int hour, int messages) {}

  /** What consumers wrote in this time, counted by the clocks of this zone. */
  public List<Counted> between(Instant from, Instant until, ZoneId zone) {
    return jdbc.sql(
            """
            select m.language,
              extract(isodow from m.written_at at time zone :zone)::int as day,
              extract(hour from m.written_at at time zone :zone)::int as hour,
              count(*)::int as messages
            from message m
            where m.merchant_id = :merchantId
              and m.thread = 'consumer'
              and m.author_kind = 'consumer'
              and m.written_at >= :from
              and m.written_at < :until
              and m.language <> ''
            group by 1, 2, 3
            """)
        .param("merchantId", tenancy.require().value())
        .param("zone", zone.getId())
        .param("from", Columns.at(from))
        .param("until", Columns.at(until))
        .query(
            (row, number) ->
                new Counted(
                    row.getString("language"),
                    row.getInt("day"),
                    row.getInt("hour"),
                    row.getInt("messages")))
        .list();
  }
}
