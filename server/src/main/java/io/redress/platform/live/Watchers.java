package io.redress.platform.live;

import io.redress.platform.live.Watcher.Event;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The browsers that look at something on this node, each with a thread that sends to it. */
@Component
class Watchers {
  private static final int MOST = 2_000;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Map<Watcher, Thread> senders = new ConcurrentHashMap<>();

  SseEmitter add(MerchantId merchant, String topic) {
    if (senders.size() >= MOST) {
      throw Problem.of(ProblemCode.OVERLOADED, "Too many pages are open at once.");
    }
    var emitter = new SseEmitter(LONGEST.toMillis());
    var watcher = new Watcher(merchant, topic, emitter);
    var thread = Thread.ofVirtual().name("watcher").unstarted(watcher::sendUntilGone);
    emitter.onCompletion(() -> remove(watcher));
    emitter.onTimeout(emitter::complete);
    emitter.onError(error -> remove(watcher));
    senders.put(watcher, thread);
    thread.start();
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

  @PreDestroy
  void close() {
    senders.values().forEach(Thread::interrupt);
  }

  private void remove(Watcher watcher) {
    var thread = senders.remove(watcher);
    if (thread != null) {
      thread.interrupt();
    }
  }
}
