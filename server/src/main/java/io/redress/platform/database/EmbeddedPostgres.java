package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * PostgreSQL in our own data folder, as durable as a server's: everything is flushed, it listens on
 * this machine only, and every connection needs a password.
 */
public final class EmbeddedPostgres implements DatabaseServer {
  private static final String DATABASE = "redress";
  private static final String SUPERUSER = "postgres";

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
    var folder = DataFolder.hold(data);
    try {
      return start(folder);
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

  private static EmbeddedPostgres start(DataFolder folder)
      throws IOException, InterruptedException, SQLException {
    var user = PostgresUser.here();
    var home = folder.postgres();
    user.requireReach(home);
    var password = new Secrets(folder.path()).of("postgres");
    var binaries = PostgresBinaries.unpackBelow(home);
    var cluster = new PostgresCluster(home, binaries, user);
    cluster.createIfMissing(SUPERUSER, password);
    var process = PostgresProcess.start(cluster, SUPERUSER, password);
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

  @Override
  public void close() {
    process.close();
    folder.close();
  }
}
