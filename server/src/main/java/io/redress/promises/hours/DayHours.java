package io.redress.promises.hours;

import io.redress.calendar.OpenInterval;
import java.text.Normalizer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hours of one day as people write them: {@code 09:00-12:00, 13:00-18:00}.
 *
 * <p>Hours without minutes, other dashes and commas, and the digits and colons of other scripts are
 * read alike; nothing at all means closed. What cannot be read is never guessed.
 */
public final class DayHours {
  /** More intervals than any real day has. */
  public static final int MOST_INTERVALS = 6;

  private static final int MIDNIGHT = 24;
  private static final int MOST_CHARACTERS = 120;
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;、،؛]\\s*");
  private static final String TIME = "(\\d{1,2})(?::(\\d{2}))?";
  private static final Pattern INTERVAL =
      Pattern.compile(TIME + "\\s*[-\u2010-\u2015\u301c\uff5e~]\\s*" + TIME);

  private DayHours() {}

  /** The intervals in order; empty when the text cannot be read or intervals meet. */
  public static Optional<List<OpenInterval>> read(String text) {
    var plain = plain(text).strip();
    if (plain.isEmpty()) {
      return Optional.of(List.of());
    }
    if (plain.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    var intervals = new ArrayList<OpenInterval>();
    for (var part : BETWEEN.split(plain, -1)) {
      var interval = interval(part);
      if (interval.isEmpty()) {
        return Optional.empty();
      }
      intervals.add(interval.get());
    }
    intervals.sort(Comparator.comparing(OpenInterval::start));
    return areApart(intervals) ? Optional.of(List.copyOf(intervals)) : Optional.empty();
  }

  /** The intervals as {@link #read} takes them; empty for a closed day. */
  public static String write(List<OpenInterval> intervals) {
    return intervals.stream()
        .map(each -> each.start() + "-" + (isMidnight(each.end()) ? "24:00" : each.end()))
        .collect(Collectors.joining(", "));
  }

  /** Digits and signs of other scripts and widths become those of ASCII. */
  private static String plain(String text) {
    var plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            each ->
                plain.appendCodePoint(
                    Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
    return plain.toString();
  }

  private static Optional<OpenInterval> interval(String part) {
    var match = INTERVAL.matcher(part);
    if (!match.matches()) {
      return Optional.empty();
    }
    var start = time(match.group(1), Optional.ofNullable(match.group(2)));
    var end = time(match.group(3), Optional.ofNullable(match.group(4)));
    if (start.isEmpty() || end.isEmpty() || isEndOfDay(match.group(1))) {
      return Optional.empty();
    }
    var isInOrder = isEndOfDay(match.group(3)) || start.get().isBefore(end.get());
    return isInOrder ? Optional.of(new OpenInterval(start.get(), end.get())) : Optional.empty();
  }

  private static Optional<LocalTime> time(String hours, Optional<String> minutes) {
    var hour = Integer.parseInt(hours);
    var minute = minutes.map(Integer::parseInt).orElse(0);
    if (hour == MIDNIGHT && minute == 0) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    return hour < MIDNIGHT && minute < 60
        ? Optional.of(LocalTime.of(hour, minute))
        : Optional.empty();
  }

  private static boolean isEndOfDay(String hours) {
    return Integer.parseInt(hours) == MIDNIGHT;
  }

  private static boolean areApart(List<OpenInterval> intervals) {
    if (intervals.size() > MOST_INTERVALS) {
      return false;
    }
    for (var i = 1; i < intervals.size(); i++) {
      var before = intervals.get(i - 1).end();
      if (isMidnight(before) || intervals.get(i).start().isBefore(before)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMidnight(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT);
  }
}
