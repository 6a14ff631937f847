package io.redress.goods.passport;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One mark, then and now.
 *
 * @param then as noted before dispatch; of a weight empty
 * @param now as read; of a weight empty
 * @param weights of a weight, in milligrams
 */
public record MarkFinding(
    MarkKind kind,
    MarkVerdict verdict,
    Optional<String> then,
    Optional<String> now,
    Weights weights) {

  /** Two weighings in milligrams. */
  public record Weights(OptionalLong then, OptionalLong now) {
    static final Weights NONE = new Weights(OptionalLong.empty(), OptionalLong.empty());
  }

  /** What a comparison of two texts says. */
  public static MarkFinding ofText(
      MarkKind kind, MarkVerdict verdict, Optional<String> then, Optional<String> now) {
    return new MarkFinding(kind, verdict, then, now, Weights.NONE);
  }

  /** What a comparison of two weighings says. */
  public static MarkFinding ofWeight(MarkVerdict verdict, OptionalLong then, OptionalLong now) {
    return new MarkFinding(
        MarkKind.WEIGHT, verdict, Optional.empty(), Optional.empty(), new Weights(then, now));
  }
}
