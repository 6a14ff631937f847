package io.redress.platform.live;

import io.redress.shared.MerchantId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser that looks at one topic.
 *
 * <p>What it is to be told waits in a short queue; a browser too slow for it is told to read
 * everything again instead.
 */
final class Watcher {
  /** An event as the browser gets it. */
  record Event(String name, String data) {
    static final Event REREAD = new Event("reread", "");
  }

  private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
  private static final int WAITING = 64;
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final MerchantId merchant;
  private final String topic;
  private final SseEmitter emitter;
  private final Runnable heartbeat;
  private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(WAITING);

  Watcher(MerchantId merchant, String topic, SseEmitter emitter) {
    this(merchant, topic, emitter, () -> {});
  }

  /**
   * A browser that says of itself that it is here.
   *
   * @param heartbeat done at once and about every {@link #HEARTBEAT}, for as long as it is here
   */
  Watcher(MerchantId merchant, String topic, SseEmitter emitter, Runnable heartbeat) {
    this.merchant = merchant;
    this.topic = topic;
    this.emitter = emitter;
    this.heartbeat = heartbeat;
  }

  /** What this browser is told about a change; empty when it looks at something else. */
  Optional<Event> eventFor(Change change) {
    if (!change.merchant().equals(merchant)) {
      return Optional.empty();
    }
    if (topic.equals(LivePages.QUEUE) && change.part().equals(Presence.PART)) {
      return Optional.empty();
    }
    if (topic.equals(LivePages.QUEUE)) {
      return Optional.of(new Event(LivePages.QUEUE, change.caseId().toString()));
    }
    return topic.equals(LivePages.topicOf(change.caseId()))
        ? Optional.of(new Event(change.part(), change.caseId().toString()))
        : Optional.empty();
  }

  void tell(Event event) {
    if (waiting.offer(event)) {
      return;
    }
    waiting.clear();
    waiting.offer(Event.REREAD);
  }

  /** What this browser has not been told yet. */
  List<Event> waiting() {
    return List.copyOf(waiting);
  }

  /** Sends what waits, until the browser is gone. */
  void sendUntilGone() {
    try {
      emitter.send(SseEmitter.event().comment("here"));
      var beaten = beat();
      while (true) {
        var event = waiting.poll(HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
        if (System.nanoTime() - beaten >= HEARTBEAT.toNanos()) {
          beaten = beat();
        }
        emitter.send(
            event == null
                ? SseEmitter.event().comment("here")
                : SseEmitter.event().name(event.name()).data(event.data()));
      }
    } catch (IOException | IllegalStateException e) {
      end(() -> emitter.completeWithError(e));
    } catch (InterruptedException e) {
      end(emitter::complete);
      Thread.currentThread().interrupt();
    }
  }

  /** Says that it is here; when that was, by the clock that nobody sets. */
  private long beat() {
    heartbeat.run();
    return System.nanoTime();
  }

  private static void end(Runnable completion) {
    try {
      completion.run();
    } catch (IllegalStateException alreadyEnded) {
      // The answer was given back to the server meanwhile: nothing is left to end.
      LOG.trace("A browser had gone already", alreadyEnded);
    }
  }
}
