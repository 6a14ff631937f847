package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * PostgreSQL in our own data folder, as durable as a server's: everything is flushed, it listens on
 * this machine only, and every connection needs a password.
 */
public final class EmbeddedPostgres implements DatabaseServer {
  private static final String DATABASE = "redress";
  private static final String SUPERUSER = "postgres";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final PostgresProcess process;
  private final DatabaseAddress address;

  private EmbeddedPostgres(DataFolder folder, PostgresProcess process, DatabaseAddress address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** Starts the database of this data folder and makes it when it is missing. */
  public static EmbeddedPostgres start(Path data) {
    return start(data, START_LIMIT);
  }

  static EmbeddedPostgres start(Path data, Duration startLimit) {
    return start(DataFolder.hold(data), startLimit);
  }

  /** Starts it in a folder that is held already; whatever goes wrong, the folder is let go. */
  static EmbeddedPostgres start(DataFolder folder) {
    return start(folder, START_LIMIT);
  }

  private static EmbeddedPostgres start(DataFolder folder, Duration startLimit) {
    var data = folder.path();
    try {
      return startIn(folder, startLimit);
    } catch (IOException | SQLException e) {
      folder.close();
      throw new StartupProblem(
          "The database in %s did not start: %s".formatted(data, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      folder.close();
      throw new StartupProblem("The start was interrupted.", e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static EmbeddedPostgres startIn(DataFolder folder, Duration startLimit)
      throws IOException, InterruptedException, SQLException {
    var user = PostgresUser.here();
    var home = folder.postgres();
    user.requireReach(home);
    var password = new Secrets(folder.path()).of(SUPERUSER);
    var binaries = PostgresBinaries.unpackBelow(home);
    var cluster = new PostgresCluster(home, binaries, user);
    cluster.refuseOtherMajor();
    cluster.createIfMissing(SUPERUSER, password);
    var process = PostgresProcess.start(cluster, SUPERUSER, password, startLimit);
    try {
      var server = new DatabaseAddress(process.url("postgres"), SUPERUSER, password);
      createDatabase(server);
      return new EmbeddedPostgres(
          folder, process, new DatabaseAddress(process.url(DATABASE), SUPERUSER, password));
    } catch (SQLException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /** Where the database of a data folder is, when a server runs on it that somebody started. */
  static Optional<DatabaseAddress> running(Path data) throws IOException {
    var port = PostgresCluster.port(files(data));
    var password = new Secrets(data).find(SUPERUSER);
    if (port.isEmpty() || password.isEmpty()) {
      return Optional.empty();
    }
    var address =
        new DatabaseAddress(PostgresProcess.url(port.get(), DATABASE), SUPERUSER, password.get());
    try (var connection = address.connect()) {
      return Optional.of(address).filter(found -> isAlive(connection));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static boolean isAlive(Connection connection) {
    try {
      return connection.isValid((int) START_LIMIT.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  /** Refuses files of another major version of PostgreSQL than the one that is brought. */
  public static void requireMajor(String major) {
    if (!major.equals(PostgresCluster.MAJOR_VERSION)) {
      throw new StartupProblem(
          "The backup is of PostgreSQL %s, this Redress brings %s: restore it with the Redress that made it, then move the database as docs/backup.md says."
              .formatted(major, PostgresCluster.MAJOR_VERSION));
    }
  }

  /** Where the files of the database are in a data folder. */
  static Path files(Path data) {
    return data.resolve(DataFolder.POSTGRES).resolve(PostgresCluster.MAJOR_VERSION);
  }

  private static void createDatabase(DatabaseAddress server) throws SQLException {
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      var found =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
      if (!found.next()) {
        statement.execute("create database " + DATABASE);
      }
    }
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  /** The process of the running database, for those who want to see it fall. */
  public long processId() {
    return process.id();
  }

  /** How often it fell and could not be started at the first try. */
  int failedComebacks() {
    return process.failedComebacks();
  }

  @Override
  public void close() {
    process.close();
    folder.close();
  }
}
