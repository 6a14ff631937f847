package io.redress.faults.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own, as it is served: the classes of tests are no part of it. */
public final class Node implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
  private static final long PAUSE_MILLIS = 25;

  private final Process process;
  private final int port;
  private final Path log;

  private Node(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param settings values by option name
   */
  public static Node start(int port, Path log, Map<String, String> settings) {
    return start(port, log, settings, Map.of());
  }

  /**
   * Starts it in this environment and waits until it says that it is ready.
   *
   * @param settings values by option name
   */
  public static Node start(
      int port, Path log, Map<String, String> settings, Map<String, String> environment) {
    var node = launch(port, log, settings, environment);
    node.awaitReady();
    return node;
  }

  private static Node launch(
      int port, Path log, Map<String, String> settings, Map<String, String> environment) {
    var all = new TreeMap<>(settings);
    all.put("port", String.valueOf(port));
    var command = new ArrayList<>(Image.command());
    all.forEach((option, value) -> command.add("--%s=%s".formatted(option, value)));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("REDRESS_"));
    builder.environment().put("LOGGING_LEVEL_IO_REDRESS", "debug");
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      var process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Node(process, port, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Where it is called. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it prints. */
  public Path log() {
    return log;
  }

  /** Waits until it says that it is ready. */
  public void awaitReady() {
    var deadline = System.nanoTime() + LONGEST_START.toNanos();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      while (!isReady(http, request)) {
        assertThat(System.nanoTime()).as("still not ready, see " + log).isLessThan(deadline);
        assertThat(process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS))
            .as("the application ended by itself, see " + log)
            .isFalse();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** kill -9. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Asks it to stop, as an operator does. */
  public void askToStop() {
    process.destroy();
  }

  /** Waits until it has ended and returns its exit code. */
  public int await() {
    try {
      assertThat(process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS))
          .as("it ends, see " + log)
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a signal that Java has no word for, such as STOP or CONT. */
  public void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      askToStop();
      var _ = await();
    }
  }
}
