package io.redress.goods.store;

import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the goods of the merchant in scope are, and whether they are taken. */
@Component
public final class GoodsStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public GoodsStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Lines that are awaited already stay as they are. */
  public void await(CaseId caseId, List<CaseLineId> lines, Instant now) {
    trips
        .sql(
            """
            insert into goods_state (merchant_id, case_line_id, case_id, reception, acceptance,
              awaited_since, version)
            select :merchantId, line, :caseId, 'awaiting', 'pending', :now, 1
            from unnest(cast(:lines as uuid[])) as line
            on conflict (merchant_id, case_line_id) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("lines", lines.stream().map(CaseLineId::value).toArray(UUID[]::new))
        .later();
  }

  /** Writes the line as it stands now over the version before it. */
  public void update(GoodsLine line) {
    trips
        .sql(
            """
            update goods_state
            set reception = :reception, acceptance = :acceptance, received_at = :receivedAt,
              version = :version
            where merchant_id = :merchantId
              and case_line_id = :caseLineId
              and version = :expectedVersion
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseLineId", line.id().value())
        .param("expectedVersion", line.version() - 1)
        .param("reception", text(line.reception()))
        .param("acceptance", text(line.acceptance()))
        .param("receivedAt", line.receivedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("version", line.version())
        .later(
            rows -> {
              if (rows == 0) {
                throw Problem.of(
                    ProblemCode.CONFLICT,
                    "Goods of line %s have changed since version %d was read."
                        .formatted(line.id(), line.version() - 1));
              }
            });
  }

  /** The lines of these cases whose goods are awaited or here. */
  public Question<Map<CaseId, List<GoodsLine>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select g.case_line_id, g.case_id, g.reception, g.acceptance, g.awaited_since,
              g.received_at, g.version,
              exists (
                select from goods_difference as d
                where d.merchant_id = g.merchant_id and d.case_line_id = g.case_line_id
                  and d.second_look is null) as is_seen_by_one
            from goods_state as g
            where g.merchant_id = :merchantId and g.case_id = any(:cases)
            order by g.case_line_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .grouped((row, number) -> caseId(row), (row, number) -> line(row));
  }

  private static GoodsLine line(ResultSet row) throws SQLException {
    return new GoodsLine(
        new CaseLineId(row.getObject("case_line_id", UUID.class)),
        caseId(row),
        Reception.valueOf(row.getString("reception").toUpperCase(Locale.ROOT)),
        Acceptance.valueOf(row.getString("acceptance").toUpperCase(Locale.ROOT)),
        row.getObject("awaited_since", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("received_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getBoolean("is_seen_by_one"),
        row.getInt("version"));
  }

  private static CaseId caseId(ResultSet row) throws SQLException {
    return new CaseId(row.getObject("case_id", UUID.class));
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
