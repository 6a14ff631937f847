package io.redress.imports.domain;

import io.redress.imports.ImportMapping.Decimal;
import io.redress.imports.ImportMapping.Writing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Rewrites the values of cells into the form of the API: {@code 1.234,50} into {@code 1234.50},
 * {@code 02.05.2026 14:31} into an instant with an offset.
 *
 * <p>What cannot be rewritten stays as it is: who reads it next says what is wrong with it.
 */
public final class CellText {
  private static final Pattern POINT = amount(",", "\\.");
  private static final Pattern COMMA = amount(".", ",");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,7})\\.0{1,3}");
  private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "ja", "是", "对");
  private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "否", "不");
  private static final DateTimeFormatter SPACED =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Writing writing;
  private final List<DateTimeFormatter> patterns;

  /** Rewrites what is written like this; the patterns must have been checked. */
  public CellText(Writing writing) {
    this.writing = writing;
    this.patterns = writing.dates().stream().map(CellText::formatter).toList();
  }

  /**
   * The formatter of a pattern; a month of 31 days has no 32nd.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  public static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace("yyyy", "uuuu"))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Yes, no, or neither. */
  public static Optional<Boolean> yesOrNo(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** The value in the form of the API. */
  public String rewrite(FieldKind kind, String text) {
    return switch (kind) {
      case TEXT, YES_NO -> text;
      case AMOUNT -> number(text);
      case QUANTITY -> WHOLE.matcher(number(text)).replaceFirst("$1");
      case DATE -> moment(text).map(at -> at.toLocalDate().toString()).orElse(text);
      case INSTANT -> instant(text);
    };
  }

  private String number(String text) {
    var form = writing.decimal() == Decimal.COMMA ? COMMA : POINT;
    var found = form.matcher(text.strip());
    if (!found.matches()) {
      return text;
    }
    var whole = found.group(1).replaceAll("\\D", "");
    return found.group(2) == null ? whole : whole + "." + found.group(2).substring(1);
  }

  private String instant(String text) {
    var zone = writing.zone();
    if (isOffset(text.strip()) || zone.isEmpty()) {
      return text;
    }
    return moment(text).map(at -> at.atZone(zone.get()).toOffsetDateTime().toString()).orElse(text);
  }

  private Optional<LocalDateTime> moment(String text) {
    var stripped = text.strip();
    for (var pattern : patterns) {
      var found = tried(stripped, each -> parse(pattern, each));
      if (found.isPresent()) {
        return found;
      }
    }
    return tried(stripped, each -> LocalDate.parse(each).atStartOfDay())
        .or(() -> tried(stripped, each -> LocalDateTime.parse(each, SPACED)))
        .or(() -> tried(stripped, this::local));
  }

  private LocalDateTime local(String text) {
    var at = OffsetDateTime.parse(text);
    return at.atZoneSameInstant(writing.zone().orElse((ZoneId) at.getOffset())).toLocalDateTime();
  }

  private static LocalDateTime parse(DateTimeFormatter pattern, String text) {
    var parsed = pattern.parse(text);
    var date = LocalDate.from(parsed);
    var time = parsed.query(TemporalQueries.localTime());
    return time == null ? date.atStartOfDay() : date.atTime(time);
  }

  private static boolean isOffset(String text) {
    return tried(text, OffsetDateTime::parse).isPresent();
  }

  private static <T> Optional<T> tried(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException notOfThisForm) {
      return Optional.empty();
    }
  }

  private static Pattern amount(String thousands, String decimal) {
    var parting = "[\\u0020\\u00A0\\u202F'’%s]".formatted(thousands);
    return Pattern.compile("(\\d{1,3}(?:" + parting + "\\d{3})+|\\d+)(" + decimal + "\\d+)?");
  }
}
