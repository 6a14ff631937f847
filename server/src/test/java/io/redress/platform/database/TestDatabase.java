package io.redress.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests of this JVM, started when the first asks, and as many migrated
 * databases in it as are asked for.
 */
public final class TestDatabase {
  static final RolePasswords PASSWORDS = new RolePasswords("owner", "app", "clock");

  private static final String TEMPLATE = "redress_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Path FOLDER = folderOutsideOfAnyHome();
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  /** A new database with all migrations and nothing else in it; the address is the superuser's. */
  public static synchronized DatabaseAddress fresh() {
    var name = "test_" + COUNT.incrementAndGet();
    create("create database %s template %s owner %s".formatted(name, TEMPLATE, Roles.OWNER));
    return named(name);
  }

  /** A new database with nothing in it at all. */
  public static synchronized DatabaseAddress empty() {
    var name = "test_" + COUNT.incrementAndGet();
    create("create database " + name);
    return named(name);
  }

  /** The folder of this run; gone when it ends. */
  public static Path folder() {
    return FOLDER;
  }

  private static EmbeddedPostgres start() {
    var server = EmbeddedPostgres.start(FOLDER);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
    var address = server.address();
    migrate(address);
    return server;
  }

  private static void migrate(DatabaseAddress server) {
    var template = new DatabaseAddress(urlOf(server, TEMPLATE), "postgres", server.password());
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute("create database " + TEMPLATE);
      Roles.prepare(template, PASSWORDS);
      statement.execute("alter database %s owner to %s".formatted(TEMPLATE, Roles.OWNER));
      // No test of these databases takes the power away; the rounds of faults have their own.
      statement.execute("alter role all set synchronous_commit = off");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Flyway.configure().dataSource(template.url(), Roles.OWNER, PASSWORDS.owner()).load().migrate();
  }

  private static void create(String sql) {
    try (var connection = SERVER.address().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DatabaseAddress named(String name) {
    var server = SERVER.address();
    return new DatabaseAddress(urlOf(server, name), server.administrator(), server.password());
  }

  private static String urlOf(DatabaseAddress server, String name) {
    return server.url().replaceFirst("/[^/]*$", "/" + name);
  }

  // The user who runs the database must reach it, and a home folder is closed to others.
  private static Path folderOutsideOfAnyHome() {
    try {
      var folder = Files.createTempDirectory("redress-test-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    server.close();
    try (var files = Files.walk(FOLDER)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
