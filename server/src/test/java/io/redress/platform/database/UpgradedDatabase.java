package io.redress.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives an application under test a database as an earlier version left it, with data of that time;
 * the start of the application brings it to the newest.
 */
public final class UpgradedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** The newest migration of the version that wrote the data. */
  public static final String BASE = "0241";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var database = TestDatabase.empty();
    Roles.prepare(database, TestDatabase.PASSWORDS);
    Flyway.configure()
        .dataSource(database.url(), Roles.OWNER, TestDatabase.PASSWORDS.owner())
        .target(BASE)
        .load()
        .migrate();
    fill(database);
    FreshDatabase.use(context, database);
  }

  // Rows come in the order of their tables' names: their keys are checked when all are there.
  private static void fill(DatabaseAddress database) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(data());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String data() {
    try (var file =
        Objects.requireNonNull(
            UpgradedDatabase.class.getResourceAsStream("/upgrade/V" + BASE + ".sql"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
