package io.redress.cases.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link KillTarget} in a process of its own. */
final class TargetProcess implements AutoCloseable {
  private static final String MARK = "> ";

  private final Process process;
  private final BufferedReader output;
  private final PrintWriter input;
  private final long database;

  private TargetProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.database =
        Long.parseLong(
            answer()
                .orElseThrow(() -> new IllegalStateException("the application did not start"))
                .substring("ready ".length()));
  }

  static TargetProcess start(Path data) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KillTarget.class.getName(),
                    data.toString()))
            .redirectError(data.resolveSibling("target.log").toFile())
            .start();
    return new TargetProcess(process);
  }

  /** Says it and waits for the answer; none when the process died before it. */
  Optional<String> ask(String line) {
    tell(line);
    return answer();
  }

  /** Says it and does not wait. */
  void tell(String line) {
    input.println(line);
  }

  /** The next answer; none when the process is dead. */
  Optional<String> answer() {
    try {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(MARK)) {
          return Optional.of(line.substring(MARK.length()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Lets it live for a moment longer. */
  void liveFor(Duration moment) throws InterruptedException {
    if (process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the application died by itself");
    }
  }

  /** kill -9 of the application. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** kill -9 of every process of its database. */
  void killDatabase() {
    var server = ProcessHandle.of(database).orElseThrow();
    Stream.concat(server.descendants(), Stream.of(server))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
      output.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
