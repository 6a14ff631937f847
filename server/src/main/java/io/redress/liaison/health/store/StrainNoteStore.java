package io.redress.liaison.health.store;

import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNote;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent to brands although it strained; rows are only added. */
@Repository
public class StrainNoteStore {
  public static final int MOST_OF_CASE = 100;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  StrainNoteStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public void insert(StrainNote note) {
    jdbc.sql(
            """
            insert into brand_strain (merchant_id, strain_id, case_id, brand_id, remedy, kinds,
              reason, by_kind, by_id, at)
            values (:merchantId, :id, :caseId, :brandId, :remedy, :kinds,
              :reason, :byKind, :by, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", note.id())
        .param("caseId", note.about().caseId().value())
        .param("brandId", note.about().brandId().value())
        .param("remedy", note.about().remedy())
        .param("kinds", note.kinds().stream().map(StrainNoteStore::code).toArray(String[]::new))
        .param("reason", note.reason())
        .param("byKind", code(note.by().kind()))
        .param("by", note.by().id())
        .param("at", note.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  public List<StrainNote> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select strain_id, case_id, brand_id, remedy, kinds, reason, by_kind, by_id, at
            from brand_strain
            where merchant_id = :merchantId and case_id = :caseId
            order by at, strain_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", MOST_OF_CASE)
        .query((row, number) -> note(row))
        .list();
  }

  /** Counted for all moments by one statement. */
  public Map<Instant, Integer> weakClaims(BrandId brandId, List<Instant> until, Duration span) {
    return jdbc
        .sql(
            """
            select w.until, count(s.strain_id) as weak
            from unnest(cast(:until as timestamptz[])) as w(until)
            left join brand_strain s on s.merchant_id = :merchantId and s.brand_id = :brandId
              and 'weak_claim' = any(s.kinds)
              and s.at > w.until - cast(:seconds as bigint) * interval '1 second'
              and s.at <= w.until
            group by w.until
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brandId.value())
        .param("until", until.stream().map(Instant::toString).toArray(String[]::new))
        .param("seconds", span.toSeconds())
        .query((row, number) -> new Weak(instant(row, "until"), row.getInt("weak")))
        .stream()
        .collect(Collectors.toMap(Weak::until, Weak::count));
  }

  private record Weak(Instant until, int count) {}

  private static StrainNote note(ResultSet row) throws SQLException {
    return new StrainNote(
        uuid(row, "strain_id"),
        new StrainNote.About(
            new CaseId(uuid(row, "case_id")),
            new BrandId(uuid(row, "brand_id")),
            row.getString("remedy")),
        kinds(row.getArray("kinds")),
        row.getString("reason"),
        new Actor(
            ActorKind.valueOf(row.getString("by_kind").toUpperCase(Locale.ROOT)),
            uuid(row, "by_id")),
        instant(row, "at"));
  }

  private static List<Strain.Kind> kinds(Array codes) throws SQLException {
    return Arrays.stream((String[]) codes.getArray())
        .map(code -> Strain.Kind.valueOf(code.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class), column);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
