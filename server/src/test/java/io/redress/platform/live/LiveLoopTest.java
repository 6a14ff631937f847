package io.redress.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiveLoopTest {
  /** Work that sees a stop only when it looks up, and whose connection then breaks. */
  private static final class Slow extends LiveLoop {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile boolean isOver;

    @Override
    void work() throws SQLException {
      begun.countDown();
      rounds.incrementAndGet();
      while (isRunning()) {
        Thread.onSpinWait();
      }
      isOver = true;
      throw new SQLException("the database is gone");
    }
  }

  @Nested
  class GivenWorkOnAConnection {
    @Test
    void whenItIsStopped_thenNobodyWorksAnyMoreOnceStopReturns() throws InterruptedException {
      var loop = new Slow();
      loop.start();
      loop.begun.await();

      loop.stop();

      assertThat(loop.isOver).isTrue();
      assertThat(loop.rounds).hasValue(1);
    }
  }
}
