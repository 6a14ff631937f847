package io.redress.cases.figures;

import io.redress.promises.PromiseCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a house kept its word over some stretch of time, and who waits in silence now.
 *
 * @param by the same told apart, those with most promises first
 * @param days how promises ended day by day, days without any left out
 */
public record BoardFigures(Part total, Map<Dimension, List<Part>> by, List<Day> days) {
  public BoardFigures {
    by = Map.copyOf(by);
    days = List.copyOf(days);
  }

  /** The parts by one dimension. */
  public List<Part> parts(Dimension dimension) {
    return by.getOrDefault(dimension, List.of());
  }

  /**
   * The figures of one kind, brand, team or owner, or of all.
   *
   * @param of the code, id or name of what it is about; empty for all, and for no brand
   * @param ended how promises ended, reminders not counted
   */
  public record Part(String of, PromiseCounts ended, Asks asks, Silence silence) {}

  /**
   * How often consumers had to ask: wrote while something was owed to them.
   *
   * @param cases in how many cases
   */
  public record Asks(long times, long cases) {
    public static final Asks NONE = new Asks(0, 0);
  }

  /**
   * Who waits now without having heard from a person.
   *
   * @param cases how many
   * @param since of the one that lasts longest
   */
  public record Silence(long cases, Optional<Instant> since) {
    public static final Silence NONE = new Silence(0, Optional.empty());
  }

  /** How promises ended on one day. */
  public record Day(LocalDate day, int kept, int slipped) {}
}
