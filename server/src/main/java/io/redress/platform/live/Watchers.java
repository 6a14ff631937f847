package io.redress.platform.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.platform.live.Watcher.Event;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The browsers that look at something on this node, each with a thread that sends to it.
 *
 * <p>They are sent away before the server waits for its requests to end: a page that is only being
 * looked at would make every stop as long as that wait.
 */
@Component
class Watchers implements SmartLifecycle {
  private static final int MOST = 2_000;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Map<Watcher, Thread> senders = new ConcurrentHashMap<>();
  private volatile boolean isRunning = true;

  Watchers(MeterRegistry meters) {
    Gauge.builder("redress.live.watchers", senders, Map::size)
        .description("Browsers of this node that look at a page which changes")
        .register(meters);
  }

  SseEmitter add(MerchantId merchant, String topic) {
    return add(merchant, topic, () -> {}, () -> {});
  }

  /** A browser that says when it is here, again and again, and when it has left. */
  SseEmitter add(MerchantId merchant, String topic, Runnable isHere, Runnable hasLeft) {
    if (!isRunning) {
      return endedAtOnce();
    }
    if (senders.size() >= MOST) {
      throw Problem.of(ProblemCode.OVERLOADED, "Too many pages are open at once.");
    }
    var emitter = new SseEmitter(LONGEST.toMillis());
    var watcher = new Watcher(merchant, topic, emitter, isHere);
    var thread = Thread.ofVirtual().name("watcher").unstarted(watcher::sendUntilGone);
    emitter.onCompletion(
        () -> {
          remove(watcher);
          hasLeft.run();
        });
    emitter.onTimeout(emitter::complete);
    emitter.onError(error -> remove(watcher));
    senders.put(watcher, thread);
    thread.start();
    return emitter;
  }

  // A browser comes again after a stream that ended, but never after one that was refused.
  private static SseEmitter endedAtOnce() {
    var emitter = new SseEmitter();
    emitter.complete();
    return emitter;
  }

  void tell(Change change) {
    senders.keySet().forEach(watcher -> watcher.eventFor(change).ifPresent(watcher::tell));
  }

  /** Tells everybody to read again: something may have been missed. */
  void tellToReread() {
    senders.keySet().forEach(watcher -> watcher.tell(Event.REREAD));
  }

  int count() {
    return senders.size();
  }

  @Override
  public void start() {
    isRunning = true;
  }

  @Override
  public void stop() {
    isRunning = false;
    senders.values().forEach(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private void remove(Watcher watcher) {
    var thread = senders.remove(watcher);
    if (thread != null) {
      thread.interrupt();
    }
  }
}
