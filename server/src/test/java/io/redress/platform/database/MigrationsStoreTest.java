package io.redress.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MigrationsStoreTest {
  private DatabaseAddress database = new DatabaseAddress("", "", "");

  @BeforeEach
  void makeATable() throws SQLException {
    database = TestDatabase.empty();
    try (var connection = database.connect()) {
      run(connection, "create table kept (number int)");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(database.url(), database.administrator(), database.password())
        .locations("classpath:upgrade/locked")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .initSql("set lock_timeout = '200ms'")
        .load();
  }

  private static void lock(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    run(connection, "lock table kept in access share mode");
  }

  // How often somebody began to wait for the table is seen by looking at who waits.
  private void awaitWaiting(boolean isWaiting) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      while (true) {
        try (var row =
            statement.executeQuery(
                "select exists (select 1 from pg_locks where not granted and relation ="
                    + " 'kept'::regclass)")) {
          row.next();
          if (row.getBoolean(1) == isWaiting) {
            return;
          }
        }
      }
    }
  }

  @Nested
  class GivenSomebodyWhoUsesTheTable {
    @Test
    void whenTheyAreDoneSoon_thenTheMigrationIsTriedAgainAndDone() throws Exception {
      try (var busy = database.connect();
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        lock(busy);
        var migration = threads.submit(() -> new Migrations().migrate(flyway()));

        awaitWaiting(true);
        awaitWaiting(false);
        busy.commit();

        assertThat(migration).succeedsWithin(Duration.ofSeconds(30));
      }
      try (var connection = database.connect()) {
        run(connection, "select note from kept");
      }
    }

    @Test
    void whenTheyNeverAre_thenTheMigrationGivesUpInsteadOfHoldingUpEverybody() throws Exception {
      try (var busy = database.connect()) {
        lock(busy);

        assertThatThrownBy(() -> new Migrations().migrate(flyway()))
            .isInstanceOf(FlywayException.class)
            .hasMessageContaining("55P03");
        run(busy, "select number from kept");
      }
    }
  }
}
