package io.redress.liaison;

import io.redress.liaison.accounts.WhenSilent;
import io.redress.shared.LiaisonBatchId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a request goes on.
 *
 * @param whenSilent what was set for the case that the brand keeps silent
 * @param appeals how often the brand was asked to think again
 * @param heardBy by which way it was heard last
 * @param batch with which others it reached the brand; empty for a letter of its own
 * @param answerDays how many of its working days were agreed when it was asked; empty for those
 *     that it usually takes
 */
public record Course(
    WhenSilent whenSilent,
    int appeals,
    Optional<HeardBy> heardBy,
    Optional<LiaisonBatchId> batch,
    OptionalInt answerDays) {
  /** So often a brand can be asked to think again about one request. */
  public static final int MOST_APPEALS = 2;

  /** Nothing special was set, and nothing was heard yet. */
  public static final Course NEW = begun(WhenSilent.ESCALATE);

  public Course {
    if (appeals < 0 || appeals > MOST_APPEALS) {
      throw new IllegalArgumentException(
          "0 to %d appeals, not %d".formatted(MOST_APPEALS, appeals));
    }
  }

  /** The beginning of a request whose silence means this. */
  public static Course begun(WhenSilent whenSilent) {
    return new Course(whenSilent, 0, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  Course in(Optional<LiaisonBatchId> others) {
    return new Course(whenSilent, appeals, heardBy, others, answerDays);
  }

  Course within(OptionalInt agreedDays) {
    return new Course(whenSilent, appeals, heardBy, batch, agreedDays);
  }

  Course heard(HeardBy way) {
    return new Course(whenSilent, appeals, Optional.of(way), batch, answerDays);
  }

  Course appealed() {
    return new Course(whenSilent, appeals + 1, heardBy, batch, answerDays);
  }
}
