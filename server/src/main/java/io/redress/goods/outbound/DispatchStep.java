package io.redress.goods.outbound;

import io.redress.goods.outbound.Dispatch.Way;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.Optional;

/**
 * A move with what is told of it.
 *
 * @param carrier who takes it; for {@link DispatchMove#SEND}
 * @param tracking the carrier's number; for {@link DispatchMove#SEND}
 * @param point where the consumer takes it; for {@link DispatchMove#SEND} and {@link
 *     DispatchMove#COLLECT}
 * @param reason for {@link DispatchMove#RUN_SHORT} and {@link DispatchMove#CANCEL}
 */
public record DispatchStep(
    DispatchMove move,
    String carrier,
    String tracking,
    String point,
    Optional<DispatchReason> reason) {

  public DispatchStep {
    requireShort("carrier", carrier);
    requireShort("tracking", tracking);
    requireShort("point", point);
    if (move == DispatchMove.SEND && carrier.isBlank()) {
      throw wrong("carrier", "", "is missing", "Say who takes it.");
    }
    var needsReason = move == DispatchMove.RUN_SHORT || move == DispatchMove.CANCEL;
    if (needsReason && reason.isEmpty()) {
      throw wrong("reason", "", "is missing", "Say why it does not go.");
    }
  }

  /** A move of which nothing more is told. */
  public static DispatchStep of(DispatchMove move) {
    return new DispatchStep(move, "", "", "", Optional.empty());
  }

  /** A move with its reason. */
  public static DispatchStep because(DispatchMove move, DispatchReason reason) {
    return new DispatchStep(move, "", "", "", Optional.of(reason));
  }

  /** It leaves with a carrier. */
  public static DispatchStep sentBy(String carrier, String tracking, String point) {
    return new DispatchStep(DispatchMove.SEND, carrier, tracking, point, Optional.empty());
  }

  private static void requireShort(String field, String text) {
    if (text.length() > Way.MOST_LENGTH) {
      throw wrong(
          field,
          text,
          "has " + text.length() + " characters",
          "Write at most " + Way.MOST_LENGTH + " characters.");
    }
  }

  private static Problem wrong(String field, String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, reason, remedy));
  }
}
