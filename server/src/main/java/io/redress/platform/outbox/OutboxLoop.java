package io.redress.platform.outbox;

import io.redress.platform.settings.Settings;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the outbox empty: wakes at once after a commit of this node, and looks each second. */
@Component
class OutboxLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxLoop.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration LONGEST_FINISH = Duration.ofSeconds(10);
  private static final int AT_ONCE = 4;

  private final OutboxWorker worker;
  private final OutboxSignal signal;
  private final boolean isBackground;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private volatile boolean isRunning;

  OutboxLoop(OutboxWorker worker, OutboxSignal signal, Settings settings) {
    this.worker = worker;
    this.signal = signal;
    this.isBackground = settings.work().isBackground();
  }

  @Override
  public void start() {
    isRunning = true;
    if (isBackground) {
      Thread.ofVirtual().name("outbox").start(this::loop);
    }
  }

  private void loop() {
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      while (isRunning) {
        lookOnce(tasks);
        signal.await(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // Whatever goes wrong in one look, the next one comes: without this loop nothing is done any
  // more.
  private void lookOnce(ExecutorService tasks) throws InterruptedException {
    try {
      for (var due : worker.due()) {
        places.acquire();
        if (!isRunning) {
          places.release();
          return;
        }
        tasks.execute(
            () -> {
              try {
                worker.run(due);
              } catch (RuntimeException e) {
                LOG.warn("The outbox could not work on a task; it tries again.", e);
              } finally {
                places.release();
              }
            });
      }
    } catch (RuntimeException e) {
      LOG.warn("The outbox could not look for tasks; it tries again.", e);
    }
  }

  @Override
  public void stop() {
    isRunning = false;
    signal.raise();
    // What is being done is let finish: all places free means nobody works any more. Beyond the
    // bound its claim runs out, and another node or the next start goes on with it.
    try {
      if (places.tryAcquire(AT_ONCE, LONGEST_FINISH.toSeconds(), TimeUnit.SECONDS)) {
        places.release(AT_ONCE);
      } else {
        LOG.warn("The outbox leaves a task in hand to its claim.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
