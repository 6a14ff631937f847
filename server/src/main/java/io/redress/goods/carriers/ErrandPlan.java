package io.redress.goods.carriers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done for something that a carrier was asked for.
 *
 * <p>What was sent before is asked after first: only when the carrier knows nothing of it, it is
 * sent again, with the same key. What stays unknown is asked after with growing pauses for a day
 * and then left to a person, who may have it asked after again.
 */
public enum ErrandPlan {
  SEND,
  /** Ask what became of it; send it when the carrier knows nothing of it. */
  ASK,
  NOTHING;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(8));

  /** What is to be done now. */
  public static ErrandPlan of(CarrierErrand errand) {
    return switch (errand.state()) {
      case ASKED -> SEND;
      // A cancelled label is cancelled once by its own name, so it is simply sent again.
      case SENT, UNKNOWN -> errand.kind() == ErrandKind.CANCEL ? SEND : ASK;
      case DONE, REFUSED -> NOTHING;
    };
  }

  /** After which pause it is asked after again; empty when it is left to a person. */
  public static Optional<Duration> pauseAfter(int asks) {
    return asks >= 1 && asks <= PAUSES.size()
        ? Optional.of(PAUSES.get(asks - 1))
        : Optional.empty();
  }
}
