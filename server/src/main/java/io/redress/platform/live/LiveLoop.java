package io.redress.platform.live;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work on a connection of its own that goes on for as long as the application does. */
abstract class LiveLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LiveLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private volatile boolean isRunning;
  private volatile @Nullable Thread thread;

  /** Works on one connection until it breaks or the application stops. */
  abstract void work() throws SQLException, InterruptedException;

  @Override
  public void start() {
    isRunning = true;
    thread = Thread.ofPlatform().daemon().name(getClass().getSimpleName()).start(this::loop);
  }

  private void loop() {
    while (isRunning) {
      try {
        work();
      } catch (SQLException | RuntimeException e) {
        if (isRunning) {
          LOG.warn("The connection for live pages broke; it is opened again.", e);
          pause();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      isRunning = false;
    }
  }

  /** Ends the work and waits for its end: what it stands on, the database too, stops after it. */
  @Override
  public void stop() {
    isRunning = false;
    var running = thread;
    if (running != null) {
      running.interrupt();
      awaitEnd(running);
    }
  }

  private static void awaitEnd(Thread running) {
    try {
      if (!running.join(STOP_LIMIT)) {
        LOG.warn("{} does not end; it is left alone.", running.getName());
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
