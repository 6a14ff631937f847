package io.redress.promises.store;

import io.redress.calendar.OpenInterval;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.KeptHours;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps the hours of a house and of its brands; a party that has none of its own has no row. */
@Repository
public class HoursStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  HoursStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** What was set for the house and for these brands. */
  public Question<List<KeptHours>> of(Collection<BrandId> brands) {
    var merchant = tenancy.require().value();
    var owners = Stream.concat(Stream.of(merchant), brands.stream().map(BrandId::value));
    return trips
        .sql(
            """
            select brand_id, version, is_own, time_zone, country, week, exception_days,
              exception_hours, changed_at, changed_by
            from working_hours
            where merchant_id = :merchantId and owner_id = any(:owners)
            """)
        .param("merchantId", merchant)
        .param("owners", owners.toArray(UUID[]::new))
        .list((row, number) -> hours(row));
  }

  /** Keeps the first hours of a party; false when it has some. */
  public boolean insert(KeptHours kept) {
    var insert =
        jdbc.sql(
            """
            insert into working_hours
              (merchant_id, owner_id, brand_id, version, is_own, time_zone, country, week,
               exception_days, exception_hours, changed_at, changed_by)
            values
              (:merchantId, :ownerId, :brandId, :version, :isOwn, :zone, :country, :week,
               cast(:exceptionDays as date[]), :exceptionHours, :changedAt, :changedBy)
            on conflict (merchant_id, owner_id) do nothing
            """);
    return with(kept, insert).param("brandId", brand(kept)).update() == 1;
  }

  /** Writes hours over the version before them; false when that is not there any more. */
  public boolean update(KeptHours kept) {
    var update =
        jdbc.sql(
            """
            update working_hours
            set version = :version, is_own = :isOwn, time_zone = :zone, country = :country,
              week = :week, exception_days = cast(:exceptionDays as date[]),
              exception_hours = :exceptionHours, changed_at = :changedAt, changed_by = :changedBy
            where merchant_id = :merchantId
              and owner_id = :ownerId
              and version = :version - 1
            """);
    return with(kept, update).update() == 1;
  }

  private StatementSpec with(KeptHours kept, StatementSpec statement) {
    var merchant = tenancy.require().value();
    var hours = kept.hours();
    return statement
        .param("merchantId", merchant)
        .param("ownerId", kept.brand().map(BrandId::value).orElse(merchant))
        .param("version", kept.version())
        .param("isOwn", kept.isOwn())
        .param("zone", hours.zone().getId())
        .param("country", hours.country())
        .param("week", week(hours))
        .param("exceptionDays", days(hours))
        .param(
            "exceptionHours",
            hours.exceptions().values().stream().map(DayHours::write).toArray(String[]::new))
        .param("changedAt", kept.changedAt().atOffset(ZoneOffset.UTC))
        .param("changedBy", kept.changedBy());
  }

  private static @Nullable UUID brand(KeptHours kept) {
    return kept.brand().map(BrandId::value).orElse(null);
  }

  private static String[] week(WorkingHours hours) {
    var days =
        Arrays.stream(DayOfWeek.values()).map(day -> hours.week().getOrDefault(day, List.of()));
    return Stream.concat(days, Stream.of(hours.makeUpDay()))
        .map(DayHours::write)
        .toArray(String[]::new);
  }

  private static String[] days(WorkingHours hours) {
    return hours.exceptions().keySet().stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private static KeptHours hours(ResultSet row) throws SQLException {
    var texts = (String[]) row.getArray("week").getArray();
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, read(texts[day.getValue() - 1]));
    }
    return new KeptHours(
        Optional.ofNullable(row.getObject("brand_id", UUID.class)).map(BrandId::new),
        row.getInt("version"),
        row.getBoolean("is_own"),
        new WorkingHours(
            ZoneId.of(row.getString("time_zone")),
            row.getString("country"),
            week,
            read(texts[texts.length - 1]),
            exceptions(row)),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }

  private static SortedMap<LocalDate, List<OpenInterval>> exceptions(ResultSet row)
      throws SQLException {
    var days = (Date[]) row.getArray("exception_days").getArray();
    var hours = (String[]) row.getArray("exception_hours").getArray();
    var exceptions = new TreeMap<LocalDate, List<OpenInterval>>();
    for (var i = 0; i < days.length; i++) {
      exceptions.put(days[i].toLocalDate(), read(hours[i]));
    }
    return exceptions;
  }

  private static List<OpenInterval> read(String text) {
    return DayHours.read(text)
        .orElseThrow(() -> new IllegalStateException("kept hours cannot be read: " + text));
  }
}
