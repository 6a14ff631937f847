package io.redress.goods.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Moments as files write them, and names for scans that have none. */
final class TrackingTimes {
  private static final int DIGITS = 32;
  private static final List<DateTimeFormatter> MOMENTS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT),
          DateTimeFormatter.ofPattern("d.M.uuuu HH:mm[:ss]", Locale.ROOT),
          DateTimeFormatter.ofPattern("d/M/uuuu HH:mm[:ss]", Locale.ROOT));
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT));

  private TrackingTimes() {}

  /** The moment in a text; a day alone is its beginning. */
  static Instant parse(String text, ZoneId zone) {
    return tried(text, each -> OffsetDateTime.parse(each).toInstant())
        .or(() -> moment(text, zone))
        .or(() -> day(text, zone))
        .orElseThrow(
            () ->
                TrackingFile.wrong(
                    "at",
                    text,
                    "is no moment",
                    "Write it as 2026-11-30T09:15:00Z, 2026-11-30 09:15 or 30.11.2026 09:15."));
  }

  private static Optional<Instant> moment(String text, ZoneId zone) {
    return MOMENTS.stream()
        .flatMap(
            form ->
                tried(text, each -> LocalDateTime.parse(each, form).atZone(zone).toInstant())
                    .stream())
        .findFirst();
  }

  private static Optional<Instant> day(String text, ZoneId zone) {
    return DAYS.stream()
        .flatMap(
            form ->
                tried(text, each -> LocalDate.parse(each, form).atStartOfDay(zone).toInstant())
                    .stream())
        .findFirst();
  }

  private static Optional<Instant> tried(String text, Function<String, Instant> reading) {
    try {
      return Optional.of(reading.apply(text)).filter(TrackingNews::isPossible);
    } catch (DateTimeException anotherForm) {
      return Optional.empty();
    }
  }

  /** A name that is the same for the same scan. */
  static String name(String... said) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
      return "row-" + HexFormat.of().formatHex(bytes).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
