package io.redress.evidence.image;

import java.io.IOException;
import java.io.Serial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The processor time that one picture may take; it is counted on the thread that decodes it. */
final class Budget {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int READS_BETWEEN_CHECKS = 256;

  private final long endNanos;
  private int reads;

  /** Begins now, on this thread. */
  Budget(Duration most) {
    this.endNanos = THREADS.getCurrentThreadCpuTime() + most.toNanos();
  }

  /** Looks at the time now and then. */
  void check() throws IOException {
    if (++reads % READS_BETWEEN_CHECKS == 0 && isSpent()) {
      throw new Spent();
    }
  }

  boolean isSpent() {
    return THREADS.getCurrentThreadCpuTime() > endNanos;
  }

  /** The time is over. */
  static final class Spent extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    Spent() {
      super("decoding takes too long");
    }
  }
}
