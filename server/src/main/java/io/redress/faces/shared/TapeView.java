package io.redress.faces.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days from asked to promised, with the share that has passed.
 *
 * @param startText what began, in words with its date
 * @param endText what will be, in words with its date
 * @param state how it stands: open runs, kept is sewn to the end, broken is red
 */
public record TapeView(
    Instant from, Instant to, String startText, String endText, PromiseView.State state) {
  private static final int STEP_PERCENT = 5;
  private static final int MOST_DAYS = 10;

  /** One day on the tape: its label, and whether it is today. */
  public record Day(String label, Mark mark) {}

  /** Whether a day of the tape is the present one. */
  public enum Mark {
    TODAY,
    OTHER
  }

  /** The class of the share that has passed, in steps of five per cent. */
  public String shareClass(Page page) {
    return "rd-p-" + share(page.now());
  }

  /** The class of the colour; empty for the thread's own. */
  public String colourClass() {
    return switch (state) {
      case KEPT -> "rd-tape--kept";
      case BROKEN -> "rd-tape--broken";
      case OPEN, RISK, MOVED, VOID -> "";
    };
  }

  /** The days to label; none when there are too many or too few for a scale. */
  public List<Day> days(Page page) {
    var first = page.dates().dayOf(from);
    var last = page.dates().dayOf(to);
    var count = ChronoUnit.DAYS.between(first, last);
    if (count < 1 || count > MOST_DAYS || state == PromiseView.State.KEPT) {
      return List.of();
    }
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
        .map(day -> day(page, day))
        .toList();
  }

  private static Day day(Page page, LocalDate day) {
    return day.equals(page.words().reader().today())
        ? new Day(page.say("tape.today"), Mark.TODAY)
        : new Day(String.valueOf(day.getDayOfMonth()), Mark.OTHER);
  }

  private long share(Instant now) {
    if (state == PromiseView.State.KEPT || !now.isBefore(to)) {
      return 100;
    }
    var whole = Math.max(1, Duration.between(from, to).toSeconds());
    var passed = Math.clamp(Duration.between(from, now).toSeconds(), 0L, whole);
    return passed * 100 / whole / STEP_PERCENT * STEP_PERCENT;
  }
}
