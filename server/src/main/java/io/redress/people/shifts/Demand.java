package io.redress.people.shifts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * When people have written in which language: messages of the last weeks, counted by the hour of
 * the week in which they came.
 *
 * @param weeks how many weeks were counted
 * @param messages how many came in all these weeks, by language and {@link #hourOfWeek}
 */
public record Demand(int weeks, Map<String, Map<Integer, Integer>> messages) {
  /** So many messages in one hour of the week say that people write in it; one is chance. */
  public static final int LEAST_MESSAGES = 2;

  private static final int HOURS_A_DAY = 24;

  /** Nobody has written yet. */
  public static final Demand NONE = new Demand(1, Map.of());

  public Demand {
    messages = Map.copyOf(messages);
    if (weeks < 1) {
      throw new IllegalArgumentException("demand is counted over a week at least: " + weeks);
    }
  }

  /** The number of an hour in its week: 0 is the first hour of Monday, 167 the last of Sunday. */
  public static int hourOfWeek(DayOfWeek day, int hour) {
    return (day.getValue() - 1) * HOURS_A_DAY + hour;
  }

  /** The languages in which anybody wrote. */
  public Set<String> languages() {
    return messages.keySet();
  }

  /** How many messages in a language came in this hour in all the weeks together. */
  int in(String language, LocalDate day, int hour) {
    return messages
        .getOrDefault(language, Map.of())
        .getOrDefault(hourOfWeek(day.getDayOfWeek(), hour), 0);
  }
}
