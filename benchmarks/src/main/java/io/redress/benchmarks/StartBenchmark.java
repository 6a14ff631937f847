package io.redress.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The start by the launcher until it says that it is ready: in an empty folder, then again. */
final class StartBenchmark implements Benchmark {
  private static final String READY = "Redress is ready";

  @Override
  public String name() {
    return "start";
  }

  /** How long one start took. */
  private record Taken(double seconds, double cpuSeconds) {}

  @Override
  public Report run() {
    var folder = TrialFolder.make();
    try {
      // The first start after a build lays the jar out and fills the JVM's cache, once for all.
      start(folder.resolve("unmeasured"));
      var first = start(folder.resolve("data"));
      var again = start(folder.resolve("data"));
      return new Report(
          name(),
          List.of(
              new Report.Row("first start, ready after", first.seconds(), "s"),
              new Report.Row("first start, CPU with PostgreSQL", first.cpuSeconds(), "s"),
              new Report.Row("next start, ready after", again.seconds(), "s"),
              new Report.Row("next start, CPU with PostgreSQL", again.cpuSeconds(), "s")),
          String.format(
              Locale.ROOT,
              "the first start takes %.1f times the CPU of the next",
              first.cpuSeconds() / again.cpuSeconds()));
    } finally {
      TrialFolder.remove(folder);
    }
  }

  private static Taken start(Path data) {
    var launcher = Benchmarks.HOME.resolve("redress").toString();
    var command = List.of(launcher, "--port", "0", "--demo", "false", "--data", data.toString());
    var started = System.nanoTime();
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        var isReady = lines.lines().anyMatch(line -> line.startsWith(READY));
        var seconds = (System.nanoTime() - started) / 1e9;
        if (!isReady) {
          throw new IllegalStateException("It did not start: " + String.join(" ", command));
        }
        return new Taken(seconds, CpuTime.ofTree(process.pid()) / 1e3);
      } finally {
        end(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
