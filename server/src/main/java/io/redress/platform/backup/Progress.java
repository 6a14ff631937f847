package io.redress.platform.backup;

import java.time.Duration;
import java.util.function.Consumer;

/** Says in lines how far a long work is, once a second at most. */
final class Progress {
  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long MEGABYTE = 1024L * 1024;

  private final Consumer<String> line;
  private long saidNanos = System.nanoTime();

  Progress(Consumer<String> line) {
    this.line = line;
  }

  /** Says that something begins or is done. */
  void tell(String text) {
    line.accept(text);
    saidNanos = System.nanoTime();
  }

  /** Says how much of the bytes is done, unless something was said a moment ago. */
  void show(String what, long bytes, long ofBytes) {
    if (System.nanoTime() - saidNanos >= INTERVAL_NANOS) {
      tell("%s %,d of %,d MB".formatted(what, megabytes(bytes), megabytes(ofBytes)));
    }
  }

  static long megabytes(long bytes) {
    return Math.ceilDiv(bytes, MEGABYTE);
  }
}
