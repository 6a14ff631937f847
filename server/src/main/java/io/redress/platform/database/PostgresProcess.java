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
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final Duration TELL_EVERY = Duration.ofSeconds(10);
  private static final String STARTING_UP = "57P03";
  private static final String WRONG_PASSWORD = "28P01";

  /** What a server says to somebody who comes in. */
  private enum Reply {
    WELCOME,
    STARTING_UP,
    NONE
  }

  private final PostgresCluster cluster;
  private final String superuser;
  private final String password;
  private final Duration startLimit;
  private final int port;
  private volatile Process process;
  private volatile boolean isStopping;
  private volatile int failedComebacks;

  private PostgresProcess(
      PostgresCluster cluster, String superuser, String password, Duration startLimit)
      throws IOException, InterruptedException {
    this.cluster = cluster;
    this.superuser = superuser;
    this.password = password;
    this.startLimit = startLimit;
    stopOrphan();
    cluster.turnLog();
    this.port = freePort();
    this.process = launchUntilReady();
    watch(process);
  }

  /** Starts the server; {@code startLimit} is how long it may keep silent. */
  static PostgresProcess start(
      PostgresCluster cluster, String superuser, String password, Duration startLimit)
      throws IOException, InterruptedException {
    return new PostgresProcess(cluster, superuser, password, startLimit);
  }

  String url(String database) {
    return url(port, database);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  synchronized long id() {
    return process.pid();
  }

  /** How often it fell and could not be started at the first try. */
  int failedComebacks() {
    return failedComebacks;
  }

  private Process launchUntilReady() throws IOException, InterruptedException {
    var deadline = System.nanoTime() + startLimit.toNanos();
    while (!isStopping && System.nanoTime() < deadline) {
      var started = launch();
      if (isWelcome(started)) {
        return started;
      }
      refuseFullDisk();
      Thread.sleep(PAUSE);
    }
    throw new StartupProblem(
        "The database did not start within %d seconds, %s says why."
            .formatted(startLimit.toSeconds(), cluster.log()));
  }

  // A server that says that it is starting recovers: to stop it would begin all over again.
  private boolean isWelcome(Process started) throws IOException, InterruptedException {
    var heard = System.nanoTime();
    var told = heard;
    while (started.isAlive() && !isStopping && System.nanoTime() - heard < startLimit.toNanos()) {
      var reply = replyOf(started);
      if (reply == Reply.WELCOME) {
        return true;
      }
      if (reply == Reply.STARTING_UP) {
        heard = System.nanoTime();
        if (heard - told > TELL_EVERY.toNanos()) {
          told = heard;
          LOG.info("The database is still recovering; it is waited for.");
        }
      }
      Thread.sleep(PAUSE);
    }
    end(started);
    return false;
  }

  private Reply replyOf(Process started) throws IOException, InterruptedException {
    try {
      return reply();
    } catch (StartupProblem e) {
      end(started);
      throw e;
    }
  }

  private static void end(Process started) throws IOException, InterruptedException {
    if (started.isAlive()) {
      signal(started.pid(), "INT");
      var _ = started.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
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

  private Reply reply() {
    try (var connection = DriverManager.getConnection(url("postgres"), superuser, password)) {
      return connection.isValid((int) STOP_LIMIT.toSeconds()) ? Reply.WELCOME : Reply.NONE;
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        throw new StartupProblem(
            "The database in %s has another password than secrets.properties beside it: put the file back that belongs to it."
                .formatted(cluster.home()),
            e);
      }
      return STARTING_UP.equals(e.getSQLState()) ? Reply.STARTING_UP : Reply.NONE;
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

  // Whoever stops us meanwhile waits until there is a process to stop, or until the next try.
  private synchronized void startAgain(int exitValue) {
    if (isStopping) {
      return;
    }
    LOG.error("The database ended with {}; it is started again.", exitValue);
    while (!isStopping) {
      try {
        process = launchUntilReady();
        watch(process);
        LOG.info("The database is back.");
        return;
      } catch (IOException | StartupProblem e) {
        failedComebacks++;
        LOG.error("The database did not come back; it is tried again.", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      pause();
    }
  }

  // Lets go of the monitor meanwhile, so that somebody may stop us.
  private synchronized void pause() {
    var end = System.nanoTime() + RETRY_AFTER.toNanos();
    try {
      while (!isStopping && System.nanoTime() < end) {
        wait(RETRY_AFTER.toMillis());
      }
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
    notifyAll();
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
