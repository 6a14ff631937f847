package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server: started, watched, started again when it falls, stopped when we stop.
 *
 * <p>A file {@code postmaster.pid} that an earlier life left behind is never deleted by us: the
 * server decides itself whether it is stale, and we try again until it does. A server that is still
 * running from an earlier life of ours (we hold the data folder, so nobody else uses it) is stopped
 * first.
 */
final class PostgresProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final PostgresCluster cluster;
  private final String superuser;
  private final String password;
  private final int port;
  private volatile Process process;
  private volatile boolean isStopping;

  private PostgresProcess(PostgresCluster cluster, String superuser, String password)
      throws IOException, InterruptedException {
    this.cluster = cluster;
    this.superuser = superuser;
    this.password = password;
    stopOrphan();
    cluster.turnLog();
    this.port = freePort();
    this.process = launchUntilReady();
    watch(process);
  }

  static PostgresProcess start(PostgresCluster cluster, String superuser, String password)
      throws IOException, InterruptedException {
    return new PostgresProcess(cluster, superuser, password);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  synchronized long id() {
    return process.pid();
  }

  private Process launchUntilReady() throws IOException, InterruptedException {
    var deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      var started = launch();
      while (started.isAlive() && System.nanoTime() < deadline) {
        if (answers()) {
          return started;
        }
        Thread.sleep(PAUSE);
      }
      if (started.isAlive()) {
        signal(started.pid(), "INT");
      }
      refuseFullDisk();
      Thread.sleep(PAUSE);
    }
    throw new StartupProblem(
        "The database did not start within %d seconds, %s says why."
            .formatted(START_LIMIT.toSeconds(), cluster.log()));
  }

  private Process launch() throws IOException {
    return cluster.run(
        "postgres",
        List.of(
            "-D", cluster.files().toString(),
            "-c", "listen_addresses=127.0.0.1",
            "-c", "port=" + port,
            "-c", "unix_socket_directories=",
            "-c", "fsync=on",
            "-c", "synchronous_commit=on",
            "-c", "max_connections=300",
            "-c", "shared_buffers=128MB",
            "-c", "timezone=UTC",
            "-c", "log_timezone=UTC"),
        cluster.log());
  }

  private boolean answers() {
    try (var connection = DriverManager.getConnection(url("postgres"), superuser, password)) {
      return connection.isValid((int) STOP_LIMIT.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  private void refuseFullDisk() throws IOException {
    if (Files.getFileStore(cluster.home()).getUsableSpace() == 0) {
      throw DataFolder.diskFull(cluster.home());
    }
  }

  private void watch(Process watched) {
    var _ = watched.onExit().thenAccept(fallen -> startAgain(fallen.exitValue()));
  }

  // Whoever stops us meanwhile waits until there is a process to stop.
  private synchronized void startAgain(int exitValue) {
    if (isStopping) {
      return;
    }
    LOG.error("The database ended with {}; it is started again.", exitValue);
    try {
      process = launchUntilReady();
      watch(process);
      LOG.info("The database is back.");
    } catch (IOException | StartupProblem e) {
      LOG.error("The database did not come back.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopOrphan() throws IOException, InterruptedException {
    var orphan = orphan();
    if (orphan.isEmpty()) {
      return;
    }
    LOG.warn("A database of an earlier start is still running; it is stopped first.");
    signal(orphan.get().pid(), "INT");
    try {
      var _ = orphan.get().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new StartupProblem(
          "A database of an earlier start does not stop: end process %d."
              .formatted(orphan.get().pid()),
          e);
    }
  }

  private Optional<ProcessHandle> orphan() throws IOException {
    var pidFile = cluster.files().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(pidFile);
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
  }

  // A process id is given again by the system: only its command line tells whether it is ours.
  private boolean isOurs(ProcessHandle handle) {
    try {
      var commandLine = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"));
      return commandLine.contains(cluster.files().toString());
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void signal(long pid, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }

  /** Stops the server at once but cleanly: open transactions are rolled back. */
  @Override
  public void close() {
    isStopping = true;
    stop();
  }

  private synchronized void stop() {
    if (!process.isAlive()) {
      // Its number may have been given to somebody else since.
      return;
    }
    try {
      signal(process.pid(), "INT");
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.error("The database does not stop; process {} is left alone.", process.pid());
      }
    } catch (IOException e) {
      LOG.error("The database could not be told to stop.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
