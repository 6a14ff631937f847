package io.redress.liaison.accounts.store;

import io.redress.calendar.OpenInterval;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.WorkingHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How what is known of brands stands in columns. */
final class AccountColumns {
  private AccountColumns() {}

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static <E extends Enum<E>> Optional<E> maybe(Class<E> type, @Nullable String code) {
    return Optional.ofNullable(code).map(known -> value(type, known));
  }

  static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String[] codes(Collection<? extends Enum<?>> values) {
    return values.stream().map(AccountColumns::code).sorted().toArray(String[]::new);
  }

  static String[] week(WorkingHours hours) {
    var days =
        Arrays.stream(DayOfWeek.values()).map(day -> hours.week().getOrDefault(day, List.of()));
    return Stream.concat(days, Stream.of(hours.makeUpDay()))
        .map(DayHours::write)
        .toArray(String[]::new);
  }

  static WorkingHours hours(ResultSet row) throws SQLException {
    var texts = texts(row, "week");
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, read(texts.get(day.getValue() - 1)));
    }
    return new WorkingHours(
        ZoneId.of(row.getString("time_zone")),
        row.getString("country"),
        week,
        read(texts.getLast()),
        Collections.emptySortedMap());
  }

  private static List<OpenInterval> read(String text) {
    return DayHours.read(text)
        .orElseThrow(() -> new IllegalStateException("kept hours cannot be read: " + text));
  }
}
