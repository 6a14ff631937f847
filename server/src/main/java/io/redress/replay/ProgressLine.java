package io.redress.replay;

import io.redress.replay.csv.LedgerFile;
import java.io.PrintStream;
import java.time.Duration;

/** Says once a second how far a replay is. */
final class ProgressLine {
  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

  private final PrintStream err;
  private final int rows;
  private final long begunNanos = System.nanoTime();
  private long saidNanos = begunNanos;

  ProgressLine(PrintStream err, int rows) {
    this.err = err;
    this.rows = rows;
  }

  void show(Replays.Progress progress) {
    var now = System.nanoTime();
    if (now - saidNanos >= INTERVAL_NANOS) {
      saidNanos = now;
      var day = progress.at().atZone(LedgerFile.ZONE).toLocalDate();
      var pace = progress.rows() / seconds();
      err.printf(
          "%,d of %,d rows, %s, %,.0f rows/s, about %,.0f s to go%n",
          progress.rows(), rows, day, pace, (rows - progress.rows()) / pace);
    }
  }

  /** Time since the beginning, in seconds of the wall. */
  double seconds() {
    return (System.nanoTime() - begunNanos) / (double) Duration.ofSeconds(1).toNanos();
  }
}
