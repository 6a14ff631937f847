package io.redress.goods.receiving;

import io.redress.goods.Reception;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.DifferenceId;
import java.time.Instant;
import java.util.Optional;

/**
 * What came back is not what was sent, as one person saw it.
 *
 * @param kind wrong item, short, empty or a suspected swap
 * @param words what was seen, in the words of whoever saw it; may be empty
 * @param second what a second person said; empty while nobody has looked
 */
public record Difference(
    DifferenceId id,
    CaseId caseId,
    CaseLineId caseLineId,
    Reception kind,
    String words,
    Actor seenBy,
    Instant seenAt,
    Optional<Second> second) {
  /** The longest words. */
  public static final int LONGEST_WORDS = 2_000;

  /** What a second person said of it. */
  public record Second(SecondLook look, String words, Actor by, Instant at) {}

  /** Whether it waits for a second person. */
  public boolean isOpen() {
    return second.isEmpty();
  }

  /** Whether this outcome of a reception is a difference at all. */
  public static boolean isOne(Reception outcome) {
    return switch (outcome) {
      case WRONG_ITEM, SHORT, EMPTY, SWAP_SUSPECTED -> true;
      case AWAITING, IN_TRANSIT, RECEIVED, LOST -> false;
    };
  }
}
