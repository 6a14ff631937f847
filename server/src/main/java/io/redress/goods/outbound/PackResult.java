package io.redress.goods.outbound;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a packing found.
 *
 * @param lines one for each thing that was looked at, in the order in which they are told
 * @param backToShelf what lies in the box and must not go, with its place
 * @param wanted how many pieces must go
 * @param right how many of them are in the box
 * @param wrong how many pieces or codes are in the box that must not go
 * @param photos how many pictures of the open box there are
 * @param needsPhoto whether one is needed
 */
public record PackResult(
    List<Line> lines,
    List<KnownPiece> backToShelf,
    int wanted,
    int right,
    int wrong,
    int photos,
    boolean needsPhoto) {
  public PackResult {
    lines = List.copyOf(lines);
    backToShelf = List.copyOf(backToShelf);
  }

  /** What is looked at. */
  public enum Kind {
    MODEL,
    VARIANT,
    SERIAL,
    QUANTITY,
    PHOTO
  }

  /** What a look says of it. */
  public enum Mark {
    RIGHT,
    /** Not seen yet. */
    OPEN,
    WRONG
  }

  /** What follows. */
  public enum Outcome {
    /** The box may be closed. */
    RIGHT,
    /** Something is missing; nothing is wrong so far. */
    OPEN,
    /** Something is wrong: it does not leave like this. */
    STOP
  }

  /**
   * One thing that was looked at.
   *
   * @param expected what must be there
   * @param found what is there; empty where nothing is yet
   */
  public record Line(Kind kind, Mark mark, String expected, String found) {}

  /** What follows from all lines. */
  public Outcome outcome() {
    if (has(Mark.WRONG)) {
      return Outcome.STOP;
    }
    return has(Mark.OPEN) ? Outcome.OPEN : Outcome.RIGHT;
  }

  public boolean isRight() {
    return outcome() == Outcome.RIGHT;
  }

  /** The first thing that is wrong, in the order of {@link Kind}. */
  public Optional<Kind> failed() {
    return Arrays.stream(Kind.values())
        .filter(kind -> lines.stream().anyMatch(it -> it.kind() == kind && it.mark() == Mark.WRONG))
        .findFirst();
  }

  private boolean has(Mark mark) {
    return lines.stream().anyMatch(line -> line.mark() == mark);
  }
}
