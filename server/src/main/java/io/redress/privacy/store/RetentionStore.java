package io.redress.privacy.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.privacy.RetentionRule;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long a house keeps what, and how its clean-ups went. */
@Repository
public class RetentionStore {
  private final JdbcClient jdbc;
  private final JdbcClient clock;
  private final Tenancy tenancy;

  RetentionStore(
      JdbcClient jdbc, @Qualifier("clockDataSource") DataSource clockDataSource, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.clock = JdbcClient.create(clockDataSource);
    this.tenancy = tenancy;
  }

  /** The days that the house chose, by kind of data. */
  public Map<String, Integer> chosen() {
    var chosen = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select kind, days
            from retention_rule
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            row -> {
              chosen.put(row.getString("kind"), row.getInt("days"));
            });
    return chosen;
  }

  public void choose(String kind, int days, StaffId by, Instant now) {
    jdbc.sql(
            """
            insert into retention_rule (merchant_id, kind, days, set_by, set_at)
            values (:merchantId, :kind, :days, :by, :now)
            on conflict (merchant_id, kind) do update
            set days = excluded.days, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("kind", kind)
        .param("days", days)
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes the clean-up of a day; false when it is done, or another began it lately. */
  public boolean begin(String kind, LocalDate day, Instant now, Instant givenUpBefore) {
    return jdbc.sql(
                """
                insert into retention_run as r (merchant_id, kind, day, state, cleaned, started_at)
                values (:merchantId, :kind, :day, 'running', 0, :now)
                on conflict (merchant_id, kind, day) do update
                set state = 'running', started_at = excluded.started_at
                where r.state <> 'done' and r.started_at < :givenUpBefore
                """)
            .param("merchantId", tenancy.require().value())
            .param("kind", kind)
            .param("day", day)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("givenUpBefore", givenUpBefore.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public void end(String kind, LocalDate day, RetentionRule.State state, int cleaned, Instant now) {
    jdbc.sql(
            """
            update retention_run
            set state = :state, cleaned = cleaned + :cleaned, ended_at = :now
            where merchant_id = :merchantId and kind = :kind and day = :day
            """)
        .param("merchantId", tenancy.require().value())
        .param("kind", kind)
        .param("day", day)
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("cleaned", cleaned)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The last clean-up of each kind. */
  public Map<String, RetentionRule.Run> lastRuns() {
    var runs = new HashMap<String, RetentionRule.Run>();
    jdbc.sql(
            """
            select distinct on (kind) kind, state, cleaned, started_at
            from retention_run
            where merchant_id = :merchantId
            order by kind, day desc
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            row -> {
              runs.put(row.getString("kind"), run(row));
            });
    return runs;
  }

  private static RetentionRule.Run run(ResultSet row) throws SQLException {
    return new RetentionRule.Run(
        RetentionRule.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("cleaned"),
        Objects.requireNonNull(row.getObject("started_at", OffsetDateTime.class)).toInstant());
  }

  /** When a clean-up of any merchant last ended well. */
  public Optional<Instant> lastRunOfAll() {
    return clock
        .sql("select last_retention_run()")
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }
}
