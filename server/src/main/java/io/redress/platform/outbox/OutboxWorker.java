package io.redress.platform.outbox;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.redress.platform.outbox.DueTasks.Due;
import io.redress.platform.outbox.OutboxStore.Claimed;
import io.redress.platform.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what is due: claims a task, lets its handler do it outside of any transaction, and writes
 * down what came of it.
 *
 * <p>A worker that dies leaves its claim to run out; one that only slept finds at its return that
 * its claim is gone, and writes nothing. A task that fails is tried again with growing, uneven
 * pauses, and in the end is left to people.
 */
@Component
public class OutboxWorker {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_ATTEMPTS = 10;
  private static final int BATCH = 50;
  private static final int ERROR_LENGTH = 300;

  private final DueTasks dueTasks;
  private final OutboxStore store;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Map<String, OutboxHandler> handlers;

  OutboxWorker(
      DueTasks dueTasks,
      OutboxStore store,
      Tenancy tenancy,
      Clock clock,
      List<OutboxHandler> handlers) {
    this.dueTasks = dueTasks;
    this.store = store;
    this.tenancy = tenancy;
    this.clock = clock;
    this.handlers = handlers.stream().collect(toUnmodifiableMap(OutboxHandler::kind, identity()));
  }

  /** Does everything that is due now, what comes up meanwhile included, and says how many tries. */
  public int runDue() {
    var tries = 0;
    while (true) {
      var tried = (int) due().stream().filter(this::run).count();
      if (tried == 0) {
        return tries;
      }
      tries += tried;
    }
  }

  /** Some of what is due now, the oldest first. */
  List<Due> due() {
    return dueTasks.find(clock.instant(), BATCH);
  }

  /** Tries one task; false when it was not to be had. */
  boolean run(Due due) {
    return tenancy.call(
        due.merchant(),
        () -> {
          var now = clock.instant();
          var claimed = store.claim(due.task(), now, now.plus(LEASE));
          claimed.ifPresent(this::run);
          return claimed.isPresent();
        });
  }

  private void run(Claimed claimed) {
    if (claimed.attempts() > MOST_ATTEMPTS) {
      // Whoever began it so often died of it, or never came back to say what came of it.
      exhausted(claimed, "Begun %d times and never ended.".formatted(MOST_ATTEMPTS));
      return;
    }
    var handler = handlers.get(claimed.task().kind());
    if (handler == null) {
      LOG.error("Nobody handles tasks of kind {}.", claimed.task().kind());
      failed(claimed, "No handler for this kind.");
      return;
    }
    try {
      handler.handle(claimed.task());
    } catch (RuntimeException e) {
      LOG.warn("Task {} {} failed.", claimed.task().kind(), claimed.id(), e);
      failed(claimed, e.getClass().getSimpleName() + ": " + e.getMessage());
      return;
    }
    noteLoss(claimed, store.done(claimed, clock.instant()));
  }

  private void failed(Claimed claimed, String error) {
    var shown = error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
    if (claimed.attempts() >= MOST_ATTEMPTS) {
      exhausted(claimed, shown);
      return;
    }
    var dueAt = clock.instant().plus(pauseAfter(claimed.attempts()));
    noteLoss(claimed, store.later(claimed, dueAt, shown));
  }

  private void exhausted(Claimed claimed, String error) {
    LOG.error("Task {} {} is left to people.", claimed.task().kind(), claimed.id());
    noteLoss(claimed, store.exhausted(claimed, error));
  }

  private static void noteLoss(Claimed claimed, boolean isStillOurs) {
    if (!isStillOurs) {
      LOG.warn("Task {} was taken over before we were done with it.", claimed.id());
    }
  }

  /** Between half and the whole of a pause that doubles with each attempt. */
  static Duration pauseAfter(int attempts) {
    var whole = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_ATTEMPTS));
    var millis = Math.min(whole.toMillis(), LONGEST_PAUSE.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }
}
