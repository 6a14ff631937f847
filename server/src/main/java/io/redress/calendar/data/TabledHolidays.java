package io.redress.calendar.data;

import io.redress.calendar.Holidays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holidays that follow a law or a yearly notice, and make-up working days, from a table that ships
 * with us.
 *
 * <p>The table is kept by hand, one block a year, because no rule yields make-up days, moved lunar
 * holidays or elections. For a year without a block what a library computes stands in.
 */
public final class TabledHolidays implements Holidays {
  private static final String FOLDER = "/calendar/";
  private static final String YEAR = "year ";
  private static final String OFF = "off ";
  private static final String WORK = "work ";
  private static final String RANGE = "..";

  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> work = new HashSet<>();
  private final Set<Integer> years = new HashSet<>();
  private final Holidays otherYears;

  private TabledHolidays(Holidays otherYears) {
    this.otherYears = otherYears;
  }

  /** The table of this name, and what stands in for years that it does not hold. */
  public static TabledHolidays load(String name, Holidays otherYears) {
    var resource = FOLDER + name + ".txt";
    try (var stream = TabledHolidays.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return read(resource, text.lines().toList(), otherYears);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A table from its lines.
   *
   * @throws IllegalArgumentException with file, line and what was expected
   */
  public static TabledHolidays read(String file, List<String> lines, Holidays otherYears) {
    var table = new TabledHolidays(otherYears);
    var year = 0;
    for (var place = 0; place < lines.size(); place++) {
      var line = lines.get(place).strip();
      try {
        if (line.startsWith(YEAR)) {
          year = Integer.parseInt(line.substring(YEAR.length()).split(" ", 2)[0]);
          table.years.add(year);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          table.add(line, year);
        }
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + (place + 1) + ": " + e.getMessage(), e);
      }
    }
    return table;
  }

  private void add(String line, int year) {
    if (line.startsWith(OFF)) {
      off.addAll(range(line.substring(OFF.length()), year));
    } else if (line.startsWith(WORK)) {
      var days = range(line.substring(WORK.length()), year);
      if (days.stream().anyMatch(Holidays.NONE::isWorkingDay)) {
        throw new IllegalArgumentException("only weekend days are worked instead: " + line);
      }
      work.addAll(days);
    } else {
      throw new IllegalArgumentException("expected year, off or work, not " + line);
    }
  }

  private static List<LocalDate> range(String text, int year) {
    var border = text.indexOf(RANGE);
    var from = LocalDate.parse(border < 0 ? text : text.substring(0, border));
    var to = border < 0 ? from : LocalDate.parse(text.substring(border + RANGE.length()));
    if (from.getYear() != year || to.getYear() != year || to.isBefore(from)) {
      throw new IllegalArgumentException("expected days of " + year + " in order, not " + text);
    }
    return from.datesUntil(to.plusDays(1)).toList();
  }

  @Override
  public boolean isHoliday(LocalDate day) {
    return years.contains(day.getYear()) ? off.contains(day) : otherYears.isHoliday(day);
  }

  @Override
  public boolean isMakeUpDay(LocalDate day) {
    return work.contains(day);
  }
}
