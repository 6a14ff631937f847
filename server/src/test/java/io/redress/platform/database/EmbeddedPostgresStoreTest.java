package io.redress.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresStoreTest {
  private static Path folder(String name) throws IOException {
    return Files.createDirectories(TestDatabase.folder().resolve(name));
  }

  private static int count(DatabaseAddress address) {
    while (true) {
      try (var connection = address.connect();
          var statement = connection.createStatement()) {
        var row = statement.executeQuery("select count(*) from kept");
        row.next();
        return row.getInt(1);
      } catch (SQLException e) {
        Thread.onSpinWait();
      }
    }
  }

  private static void run(DatabaseAddress address, String sql) throws SQLException {
    try (var connection = address.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void whenItIsKilledAndStartedAgain_thenWhatWasCommittedIsThere()
      throws IOException, SQLException {
    var data = folder("killed");
    try (var server = EmbeddedPostgres.start(data)) {
      run(server.address(), "create table kept (number int)");
      for (var round = 1; round <= 5; round++) {
        run(server.address(), "insert into kept values (1)");
        ProcessHandle.of(server.processId()).orElseThrow().destroyForcibly();

        assertThat(count(server.address())).isEqualTo(round);
      }
    }
    try (var server = EmbeddedPostgres.start(data)) {
      assertThat(count(server.address())).isEqualTo(5);
    }
  }

  @Test
  void whenItRuns_thenItFlushesAndListensHereOnly() throws IOException, SQLException {
    try (var server = EmbeddedPostgres.start(folder("settings"));
        var connection = server.address().connect();
        var statement = connection.createStatement()) {
      var row =
          statement.executeQuery(
              """
              select current_setting('fsync'), current_setting('synchronous_commit'),
                current_setting('listen_addresses'), current_setting('password_encryption'),
                (select datlocale from pg_database where datname = current_database())
              """);
      row.next();

      assertThat(row.getString(1)).isEqualTo("on");
      assertThat(row.getString(2)).isEqualTo("on");
      assertThat(row.getString(3)).isEqualTo("127.0.0.1");
      assertThat(row.getString(4)).isEqualTo("scram-sha-256");
      assertThat(row.getString(5)).isEqualTo("C.UTF-8");
    }
  }

  @Test
  void whenTheFolderIsInUse_thenOneLineSaysSo() throws IOException {
    assertThatThrownBy(() -> EmbeddedPostgres.start(TestDatabase.folder()))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("in use by another Redress");
  }

  @Test
  void whenTheFolderIsNamedInAnotherWay_thenItIsKnownByOneName() throws IOException {
    var data = folder("named");
    var link = Files.createSymbolicLink(TestDatabase.folder().resolve("named-otherwise"), data);

    try (var held = DataFolder.hold(link.resolve("..").resolve("named-otherwise"))) {
      assertThat(held.path()).isEqualTo(data.toRealPath());
    }
  }

  @Test
  void whenThePasswordIsWrong_thenNobodyComesIn() {
    var fresh = TestDatabase.fresh();
    var wrong = new DatabaseAddress(fresh.url(), fresh.administrator(), "guess");

    assertThatThrownBy(wrong::connect).hasMessageContaining("password authentication failed");
  }

  @Test
  void whenSecretsAreMade_thenTheyStayAndOnlyTheOwnerReadsThem() throws IOException {
    var folder = folder("secrets");
    var secret = new Secrets(folder).of("redress_app");

    assertThat(new Secrets(folder).of("redress_app")).isEqualTo(secret).hasSize(48);
    assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whenItCannotComeBackAtOnce_thenItIsTriedUntilItDoes() throws IOException, SQLException {
    var data = folder("held-back");
    try (var server = EmbeddedPostgres.start(data, Duration.ofMillis(200))) {
      run(server.address(), "create table kept (number int)");
      run(server.address(), "insert into kept values (1)");
      var programs = programs(data);
      var away = Files.move(programs, programs.resolveSibling("away"));

      ProcessHandle.of(server.processId()).orElseThrow().destroyForcibly();
      while (server.failedComebacks() < 1) {
        Thread.onSpinWait();
      }
      Files.move(away, programs);

      assertThat(count(server.address())).isEqualTo(1);
    }
  }

  private static Path programs(Path data) throws IOException {
    try (var found = Files.newDirectoryStream(data.resolve("postgres"), "bin-*")) {
      return found.iterator().next();
    }
  }

  @Test
  void whenTheSecretIsOfAnotherFolder_thenOneLineSaysSo() throws IOException {
    var data = folder("other-secret");
    EmbeddedPostgres.start(data).close();
    Files.delete(data.resolve("secrets.properties"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(data))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("another password than secrets.properties");
  }

  @Test
  void whenTheFilesAreOfAnotherMajorVersion_thenNoEmptyDatabaseHidesThem() throws IOException {
    var data = folder("of-17");
    var older = Files.createDirectories(data.resolve("postgres/17"));
    Files.writeString(older.resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(data))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContainingAll("PostgreSQL 17", "brings 18", "docs/backup.md");
    assertThat(data.resolve("postgres/18")).doesNotExist();
  }
}
