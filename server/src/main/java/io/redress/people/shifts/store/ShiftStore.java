package io.redress.people.shifts.store;

import io.redress.calendar.OpenInterval;
import io.redress.people.shifts.Shift;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps when people of the merchant in scope work. */
@Repository
public class ShiftStore {
  private static final String BETWEEN = ", ";
  private static final char FROM_TO = '-';
  private static final String END_OF_DAY = "24:00";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ShiftStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** What was planned for those who still work here. */
  public List<Shift> list() {
    return jdbc.sql(
            """
            select h.staff_id, h.time_zone, h.country, h.week, h.exception_days,
              h.exception_hours, h.version
            from shift h
              join staff s on s.merchant_id = h.merchant_id and s.staff_id = h.staff_id
            where h.merchant_id = :merchantId and s.disabled_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .query(ShiftStore::shift)
        .list();
  }

  public Optional<Shift> of(StaffId staff) {
    return jdbc.sql(
            """
            select staff_id, time_zone, country, week, exception_days, exception_hours, version
            from shift
            where merchant_id = :merchantId and staff_id = :staffId
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", staff.value())
        .query(ShiftStore::shift)
        .optional();
  }

  /** Keeps what is planned first; false when something was planned already. */
  public boolean insert(Shift shift, Instant now, String by) {
    var insert =
        jdbc.sql(
            """
            insert into shift
              (merchant_id, staff_id, time_zone, country, week, exception_days, exception_hours,
               version, changed_at, changed_by)
            values
              (:merchantId, :staffId, :zone, :country, :week, cast(:exceptionDays as date[]),
               :exceptionHours, :version, :now, :by)
            on conflict (merchant_id, staff_id) do nothing
            """);
    return with(shift, insert).param("now", now.atOffset(ZoneOffset.UTC)).param("by", by).update()
        == 1;
  }

  /** Writes a shift over the version before it; false when that is not there any more. */
  public boolean update(Shift shift, Instant now, String by) {
    var update =
        jdbc.sql(
            """
            update shift
            set time_zone = :zone, country = :country, week = :week,
              exception_days = cast(:exceptionDays as date[]), exception_hours = :exceptionHours,
              version = :version, changed_at = :now, changed_by = :by
            where merchant_id = :merchantId
              and staff_id = :staffId
              and version = :version - 1
            """);
    return with(shift, update).param("now", now.atOffset(ZoneOffset.UTC)).param("by", by).update()
        == 1;
  }

  private StatementSpec with(Shift shift, StatementSpec statement) {
    return statement
        .param("merchantId", tenancy.require().value())
        .param("staffId", shift.staff().value())
        .param("zone", shift.zone().getId())
        .param("country", shift.country())
        .param("week", shift.week().values().stream().map(ShiftStore::write).toArray(String[]::new))
        .param(
            "exceptionDays",
            shift.exceptions().keySet().stream().map(LocalDate::toString).toArray(String[]::new))
        .param(
            "exceptionHours",
            shift.exceptions().values().stream().map(ShiftStore::write).toArray(String[]::new))
        .param("version", shift.version());
  }

  private static Shift shift(ResultSet row, int number) throws SQLException {
    var texts = (String[]) row.getArray("week").getArray();
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, read(texts[day.getValue() - 1]));
    }
    return new Shift(
        new StaffId(row.getObject("staff_id", UUID.class)),
        ZoneId.of(row.getString("time_zone")),
        row.getString("country"),
        week,
        exceptions(row),
        row.getInt("version"));
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

  private static String write(List<OpenInterval> hours) {
    return hours.stream()
        .map(
            each ->
                each.start().toString()
                    + FROM_TO
                    + (each.end().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : each.end()))
        .collect(Collectors.joining(BETWEEN));
  }

  private static List<OpenInterval> read(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(BETWEEN, -1)).map(ShiftStore::interval).toList();
  }

  private static OpenInterval interval(String text) {
    var middle = text.indexOf(FROM_TO);
    var end = text.substring(middle + 1);
    return new OpenInterval(
        LocalTime.parse(text.substring(0, middle)),
        end.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(end));
  }
}
