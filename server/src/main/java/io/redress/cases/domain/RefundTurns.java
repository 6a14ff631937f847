package io.redress.cases.domain;

import io.redress.cases.CaseEvent;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When money was on its way: a provider is awaited once a payment was released, until an attempt
 * definitely fails, and again from the next attempt on. Otherwise the refund waits for us.
 */
final class RefundTurns {
  private static final String ANSWERED = "refund_answered";
  private static final String FAILED = "failed";

  private final List<RefundIntent> intents;
  private final Map<String, Instant> failures;

  RefundTurns(CaseHistory history) {
    this.intents = history.intents();
    this.failures = new HashMap<>();
    for (var event : history.events()) {
      if (isFailure(event)) {
        failures.put(event.payload().getOrDefault("attempt", ""), event.at());
      }
    }
  }

  private static boolean isFailure(CaseEvent event) {
    return event.kind().equals(ANSWERED) && FAILED.equals(event.payload().get("answer"));
  }

  /** The moments at which it may have changed. */
  List<Instant> changes() {
    return Stream.concat(
            failures.values().stream(),
            intents.stream().flatMap(i -> i.attempts().stream()).map(RefundAttempt::createdAt))
        .toList();
  }

  /** Whether all that was released by then was on its way. */
  boolean isWithProvider(Instant moment) {
    var released = intents.stream().filter(intent -> latest(intent, moment).isPresent()).toList();
    return !released.isEmpty()
        && released.stream()
            .flatMap(intent -> latest(intent, moment).stream())
            .noneMatch(attempt -> hasFailed(attempt, moment));
  }

  private static Optional<RefundAttempt> latest(RefundIntent intent, Instant moment) {
    return intent.attempts().stream()
        .filter(attempt -> !attempt.createdAt().isAfter(moment))
        .max(Comparator.comparingInt(RefundAttempt::number));
  }

  private boolean hasFailed(RefundAttempt attempt, Instant moment) {
    var failed = failures.get(attempt.id().toString());
    return failed != null && !failed.isAfter(moment);
  }
}
