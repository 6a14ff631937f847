package io.redress.goods.receiving;

import io.redress.goods.Reception;
import io.redress.goods.receiving.BenchWork.Contents;
import java.util.Optional;

/**
 * What was counted in a box for one line.
 *
 * @param expected pieces that should be in this box
 * @param came pieces that were in it
 */
public record Counted(int expected, int came, Contents contents, Box box, Rest rest) {
  /** Whether anything at all was in the box. */
  public enum Box {
    EMPTY,
    NOT_EMPTY
  }

  /** Whether pieces of the line travel in another box. */
  public enum Rest {
    NONE,
    IN_ANOTHER_BOX
  }

  /** What it says; nothing while all of this box is here and the rest travels in another. */
  public Optional<Reception> outcome() {
    if (contents == Contents.SOMETHING_ELSE) {
      return Optional.of(Reception.WRONG_ITEM);
    }
    if (came == 0) {
      return Optional.of(box == Box.EMPTY ? Reception.EMPTY : Reception.SHORT);
    }
    if (came < expected) {
      return Optional.of(Reception.SHORT);
    }
    return rest == Rest.NONE ? Optional.of(Reception.RECEIVED) : Optional.empty();
  }

  /** How many pieces came that nobody expected. */
  public int surplus() {
    return Math.max(0, came - expected);
  }
}
