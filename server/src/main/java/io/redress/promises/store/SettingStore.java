package io.redress.promises.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.hours.KeptSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what merchants have set for their promises, version by version. */
@Repository
public class SettingStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  SettingStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** The latest version whose time has come. */
  public Question<Optional<KeptSettings>> inForce(Instant now) {
    return trips
        .sql(
            """
            select version, kinds, days, valid_from, set_at, set_by
            from promise_setting
            where merchant_id = :merchantId and valid_from <= :now
            order by version desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .optional((row, number) -> settings(row));
  }

  /** The latest versions, newest first. */
  public List<KeptSettings> latest(int most) {
    return jdbc.sql(
            """
            select version, kinds, days, valid_from, set_at, set_by
            from promise_setting
            where merchant_id = :merchantId
            order by version desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query((row, number) -> settings(row))
        .list();
  }

  /** False when there is such a version already. */
  public boolean insert(KeptSettings kept) {
    var setting = kept.setting().orElseThrow();
    var kinds = PromiseSettings.kinds();
    return jdbc.sql(
                """
                insert into promise_setting
                  (merchant_id, version, kinds, days, valid_from, set_at, set_by)
                values (:merchantId, :version, :kinds, :days, :validFrom, :setAt, :setBy)
                on conflict (merchant_id, version) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("version", kept.version())
            .param("kinds", kinds.stream().map(SettingStore::text).toArray(String[]::new))
            .param("days", kinds.stream().map(kept.settings()::of).toArray(Integer[]::new))
            .param("validFrom", setting.validFrom().atOffset(ZoneOffset.UTC))
            .param("setAt", setting.at().atOffset(ZoneOffset.UTC))
            .param("setBy", setting.by())
            .update()
        == 1;
  }

  private static KeptSettings settings(ResultSet row) throws SQLException {
    var kinds = (String[]) row.getArray("kinds").getArray();
    var counts = (Integer[]) row.getArray("days").getArray();
    var days = new EnumMap<PromiseKind, Integer>(PromiseKind.class);
    for (var i = 0; i < kinds.length; i++) {
      days.put(PromiseKind.valueOf(kinds[i].toUpperCase(Locale.ROOT)), counts[i]);
    }
    return new KeptSettings(
        row.getInt("version"),
        new PromiseSettings(days),
        Optional.of(
            new KeptSettings.Setting(
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("set_by"))));
  }

  private static String text(PromiseKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
