package io.redress.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A server of somebody else, where we are no superuser. */
class RolesStoreTest {
  private static EmbeddedPostgres server;
  private static DatabaseAddress shop = new DatabaseAddress("", "", "");

  @BeforeAll
  static void startServer() throws IOException, SQLException {
    server =
        EmbeddedPostgres.start(
            Files.createDirectories(TestDatabase.folder().resolve("of-somebody-else")));
    run(server.address(), "create role manager login createrole password 'manages'");
    run(server.address(), "create database shop owner manager");
    var url = server.address().url().replaceFirst("/[^/]*$", "/shop");
    shop = new DatabaseAddress(url, "manager", "manages");
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static void run(DatabaseAddress address, String sql) throws SQLException {
    try (var connection = address.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static RolePasswords passwords(String start) {
    return new RolePasswords("owner" + start, "app" + start, "clock" + start);
  }

  private static void connect(String role, String password) throws SQLException {
    DriverManager.getConnection(shop.url(), role, password).close();
  }

  @Nested
  class GivenAnAdministratorWhoIsNoSuperuser {
    @Test
    void whenRedressStartsAgainAndAgain_thenEachStartPreparesAlike() throws SQLException {
      Roles.prepare(shop, passwords("1"));
      Flyway.configure().dataSource(shop.url(), Roles.OWNER, "owner1").load().migrate();

      Roles.prepare(shop, passwords("2"));

      connect(Roles.APP, "app2");
      connect(Roles.CLOCK, "clock2");
      assertThatThrownBy(() -> connect(Roles.APP, "app1"))
          .hasMessageContaining("password authentication failed");
    }

    @Test
    void whenSomebodyGaveARoleMorePower_thenItIsNotServedWith() throws SQLException {
      Roles.prepare(shop, passwords("1"));
      run(server.address(), "alter role redress_app bypassrls");

      assertThatThrownBy(() -> Roles.prepare(shop, passwords("1")))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("cannot be prepared");

      run(server.address(), "alter role redress_app nobypassrls");
      Roles.prepare(shop, passwords("1"));
    }
  }
}
