package io.redress.language;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import io.redress.language.bundle.Bundles;
import io.redress.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Everything Redress can say, in every language; read and checked once at start.
 *
 * <p>Parameters are typed: {@link Money}, {@link LocalDate} and {@link Instant} are written for the
 * reader, collections become a list in words, numbers reach plural rules as numbers, texts stay as
 * they are. A name of an enum is never a text: map it to a key.
 */
@Component
public class Phrases {
  private final Bundles bundles;

  public Phrases() {
    this.bundles = Bundles.load();
  }

  /**
   * The message in the reader's language.
   *
   * @throws IllegalStateException when the key, or a parameter it needs, is missing
   */
  public String say(Reader reader, String key, Map<String, ?> parameters) {
    var written = HashMap.<String, Object>newHashMap(parameters.size());
    parameters.forEach((name, value) -> written.put(name, written(reader, value)));
    return bundles.message(reader.language(), key).format(reader.region(), written);
  }

  /** The message without parameters. */
  public String say(Reader reader, String key) {
    return say(reader, key, Map.of());
  }

  /** Everything that can be said, bound to one reader. */
  public Words to(Reader reader) {
    return new Words(this, reader);
  }

  /** Whether a key exists (in every language, since the bundles are checked to be alike). */
  public boolean knows(String key) {
    return bundles.keys().contains(key);
  }

  /** All keys; for checks. */
  public Set<String> keys() {
    return bundles.keys();
  }

  private static Object written(Reader reader, Object value) {
    return switch (value) {
      case Money sum -> Isolates.leftToRight(reader, new Sums(reader).of(sum));
      case Instant moment -> calendar(moment, reader.zone());
      case LocalDate day -> calendar(noon(day), ZoneId.of("UTC"));
      case Collection<?> parts -> list(reader, parts);
      case Number number -> number;
      case CharSequence text -> Isolates.around(reader, text.toString());
      default ->
          throw new IllegalStateException(value.getClass() + " is not a parameter of a message");
    };
  }

  private static String list(Reader reader, Collection<?> parts) {
    return ListFormatter.getInstance(reader.region())
        .format(parts.stream().map(part -> Isolates.around(reader, part.toString())).toList());
  }

  /** ICU writes a mere offset as GMT+08:00 and takes any other name of one for Greenwich. */
  private static String name(ZoneId zone) {
    if (zone.normalized() instanceof ZoneOffset offset) {
      return offset.equals(ZoneOffset.UTC) ? "UTC" : "GMT" + offset;
    }
    return zone.getId();
  }

  private static Instant noon(LocalDate day) {
    return ZonedDateTime.of(day, LocalTime.NOON, ZoneId.of("UTC")).toInstant();
  }

  private static GregorianCalendar calendar(Instant moment, ZoneId zone) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone(name(zone)));
    calendar.setTimeInMillis(moment.toEpochMilli());
    return calendar;
  }
}
