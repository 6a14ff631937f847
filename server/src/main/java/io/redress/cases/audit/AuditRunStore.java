package io.redress.cases.audit;

import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the checks of the chains found; rows are only ever added. */
@Repository
class AuditRunStore {
  /** Of more the first are told: where so much is broken, the rest is no news. */
  private static final int MOST_KEPT = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final NewIds ids;
  private final JsonMapper json;

  AuditRunStore(JdbcClient jdbc, Tenancy tenancy, NewIds ids, JsonMapper json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.ids = ids;
    this.json = json;
  }

  void insert(AuditRun run) {
    var report = run.report();
    var broken = report.broken().stream().limit(MOST_KEPT).toList();
    jdbc.sql(
            """
            insert into audit_run (merchant_id, run_id, origin, cases, days, ledgers, broken,
              checked_at)
            values (:merchantId, :runId, :origin, :cases, :days, :ledgers, :broken::jsonb, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", ids.next())
        .param("origin", run.origin().name().toLowerCase(Locale.ROOT))
        .param("cases", report.cases())
        .param("days", report.days())
        .param("ledgers", report.ledgers())
        .param("broken", json.writeValueAsString(broken))
        .param("at", run.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<AuditRun> latest() {
    return jdbc.sql(
            """
            select origin, cases, days, ledgers, broken, checked_at
            from audit_run
            where merchant_id = :merchantId
            order by checked_at desc, run_id desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .query(this::run)
        .optional();
  }

  private AuditRun run(ResultSet row, int number) throws SQLException {
    var broken =
        json.readValue(row.getString("broken"), new TypeReference<List<AuditReport.Broken>>() {});
    return new AuditRun(
        AuditRun.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        Objects.requireNonNull(row.getObject("checked_at", OffsetDateTime.class)).toInstant(),
        new AuditReport(row.getInt("cases"), row.getInt("days"), row.getInt("ledgers"), broken));
  }
}
