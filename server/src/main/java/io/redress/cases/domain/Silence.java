package io.redress.cases.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a consumer who waits has heard nothing from a person of the house. Letters that go out
 * by themselves do not break a silence.
 */
public final class Silence {
  private Silence() {}

  /** Since when it lasts; empty while the consumer waits for nothing. */
  public static Optional<Instant> since(CaseState state, Instant now) {
    return new Clocks(CaseHistory.of(state))
        .waitingSince(now)
        .map(
            waiting ->
                state.houseSpokeAt().filter(spoke -> spoke.isAfter(waiting)).orElse(waiting));
  }
}
