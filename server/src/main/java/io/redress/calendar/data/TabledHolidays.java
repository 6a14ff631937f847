package io.redress.calendar.data;

import io.redress.calendar.Holidays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Holidays that follow a yearly notice, and make-up working days, from a table that ships with us.
 *
 * <p>The table is kept by hand, one block a year, because no rule yields make-up days or moved
 * lunar holidays. A year without a block has weekends only.
 *
 * @param off days without work
 * @param work weekend days that are worked
 */
public record TabledHolidays(Set<LocalDate> off, Set<LocalDate> work) implements Holidays {
  private static final String FOLDER = "/calendar/";

  public TabledHolidays {
    off = Set.copyOf(off);
    work = Set.copyOf(work);
  }

  /** The table of this name. */
  public static TabledHolidays load(String name) {
    var resource = FOLDER + name + ".txt";
    try (var stream = TabledHolidays.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TabledHolidays read(InputStream stream) {
    var off = new HashSet<LocalDate>();
    var work = new HashSet<LocalDate>();
    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .forEach(
            line -> {
              if (line.startsWith("off ")) {
                addRange(off, line.substring("off ".length()));
              } else if (line.startsWith("work ")) {
                addRange(work, line.substring("work ".length()));
              }
            });
    return new TabledHolidays(off, work);
  }

  private static void addRange(Set<LocalDate> days, String range) {
    var border = range.indexOf("..");
    var from = LocalDate.parse(border < 0 ? range : range.substring(0, border));
    var to = border < 0 ? from : LocalDate.parse(range.substring(border + 2));
    from.datesUntil(to.plusDays(1)).forEach(days::add);
  }

  @Override
  public boolean isHoliday(LocalDate day) {
    return off.contains(day);
  }

  @Override
  public boolean isMakeUpDay(LocalDate day) {
    return work.contains(day);
  }
}
