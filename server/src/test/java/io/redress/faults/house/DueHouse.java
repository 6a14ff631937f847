package io.redress.faults.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.util.FileSystemUtils;

/**
 * A database with cases whose promises are due now, and the nodes that find them. Their clock is
 * the real one, and their mail server does not answer, so that every letter stays in the outbox.
 */
public final class DueHouse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Path folder;
  private final EmbeddedPostgres database;
  private final UUID merchant = UUID.randomUUID();

  private DueHouse(Path folder, EmbeddedPostgres database) {
    this.folder = folder;
    this.database = database;
  }

  public static DueHouse open() {
    try {
      var folder = Files.createTempDirectory("redress-due-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return new DueHouse(folder, EmbeddedPostgres.start(folder.resolve("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a node of this name. */
  public Node node(String name) {
    var settings =
        new HashMap<>(
            Map.of(
                "database-owner-password", "owner",
                "database-app-password", "app",
                "database-clock-password", "clock"));
    settings.put("database-url", database.address().withCredentials());
    settings.put("data", folder.resolve(name).toString());
    settings.put("demo", "false");
    settings.put("smtp-url", "smtp://127.0.0.1:9");
    return Node.start(House.freePort(), folder.resolve(name + ".log"), settings);
  }

  /**
   * A shop with so many cases: of every four, two are late, one is at risk, one awaits a choice.
   */
  private void plant(int cases) {
    try (var connection = database.address().connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var each : script().replace(":count", String.valueOf(cases)).split(";\n", -1)) {
        if (!each.isBlank()) {
          statement.execute(each.replace(":merchant", "'" + merchant + "'::uuid"));
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String script() {
    try (var file = DueHouse.class.getResourceAsStream("/faults/due.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lets so many cases come due on a node and kills it with -9 in the middle: somebody holds one
   * promise, so that the transaction of its batch has written much and waits, while others go on.
   */
  public void plantAndKill(int cases, Node node) {
    node.signal("STOP");
    plant(cases);
    try (var holder = database.address().connect();
        var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select from promise where promise_id = md5('promise1')::uuid for update");
      node.signal("CONT");
      until("a batch waits", () -> count("select count(*) from pg_locks where not granted") > 0);
      until("another is done", () -> count("select count(*) from case_event") > 0);
      node.kill();
      holder.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number that the database tells. */
  public long count(String sql) {
    try (var connection = database.address().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it is so. */
  public void until(String what, BooleanSupplier isSo) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what + ", see " + folder).isLessThan(deadline);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  @Override
  public void close() {
    database.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
