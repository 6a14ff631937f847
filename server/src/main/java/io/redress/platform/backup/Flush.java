package io.redress.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings files that were written safely to the disk. Many are asked for side by side, since the
 * disk then does them together: one after the other they take ten times as long.
 */
final class Flush implements AutoCloseable {
  private static final int AT_ONCE = 32;
  private static final int MOST_WAITING = 1_000;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final List<Future<?>> waiting = new ArrayList<>();

  /** Begins to flush a file or folder, soon. */
  void add(Path path) throws IOException {
    waiting.add(threads.submit(() -> force(path)));
    if (waiting.size() >= MOST_WAITING) {
      await();
    }
  }

  /** Returns once all that was added is safe. */
  void await() throws IOException {
    for (var each : waiting) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    waiting.clear();
  }

  private static void force(Path path) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
