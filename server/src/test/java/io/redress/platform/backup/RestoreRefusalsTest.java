package io.redress.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.database.EmbeddedPostgres;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is no whole backup is never restored, and what is half restored is never served. */
class RestoreRefusalsTest {
  private static final TrialInstallation TRIAL = new TrialInstallation();
  private static Path data = Path.of("");
  private static Path backup = Path.of("");

  @BeforeAll
  static void backUp() throws IOException, SQLException {
    data = TRIAL.at("data");
    backup = TRIAL.at("backup");
    Files.createDirectories(data.resolve("evidence/7"));
    Files.writeString(data.resolve("evidence/7/photo"), "a photo");
    Files.writeString(data.resolve("erasures.log"), "first\n");
    try (var server = EmbeddedPostgres.start(data);
        var connection = server.address().connect();
        var statement = connection.createStatement()) {
      statement.execute("create table kept as select generate_series(1, 5000) as number");
    }
    // Nobody runs it: the backup starts it for itself.
    assertThat(TRIAL.backup(data, backup).exitCode()).isZero();
  }

  @AfterAll
  static void throwAway() throws IOException {
    TRIAL.close();
  }

  private static void refuses(Path from, Path into, String... words) {
    refuses(List.of("restore", from.toString(), "--data=" + into), words);
  }

  private static void refuses(List<String> command, String... words) {
    var nobody = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new RestoreCommand(nobody, nobody).run(CommandLine.parse(command)))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContainingAll(words);
  }

  private static void change(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  @Nested
  class GivenABackup {
    @Test
    void whenItIsMade_thenItHoldsEverythingAndIsForItsOwnerOnly() throws IOException {
      assertThat(backup.resolve("files/evidence/7/photo")).hasContent("a photo");
      assertThat(backup.resolve("files/secrets.properties")).exists();
      assertThat(backup.resolve("database/backup_label")).exists();
      assertThat(backup.resolve("database/postmaster.pid")).doesNotExist();
      assertThat(backup.resolve("unfinished")).doesNotExist();
      assertThat(Files.getPosixFilePermissions(backup)).hasSize(3);
      assertThat(Files.getPosixFilePermissions(backup.resolve("files/secrets.properties")))
          .hasSize(2);
    }

    @Test
    void whenToolsOfTheSystemCheckIt_thenTheyFindItWhole()
        throws IOException, InterruptedException {
      var check =
          new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
              .directory(backup.toFile())
              .redirectErrorStream(true)
              .start();

      assertThat(check.inputReader().lines()).isEmpty();
      assertThat(check.waitFor()).isZero();
    }

    @Test
    void whenItIsMadeAgainIntoTheSameFolder_thenTheFirstStaysAsItIs() throws IOException {
      var before = Files.readString(backup.resolve("backup.properties"));

      assertThatThrownBy(() -> TRIAL.backup(data, backup))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("not empty");
      assertThat(backup.resolve("backup.properties")).hasContent(before);
    }

    @Test
    void whenItIsToLieInTheDataFolder_thenItIsRefused() {
      assertThatThrownBy(() -> TRIAL.backup(data, data.resolve("backups")))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("outside of the data folder");
    }

    @Test
    void whenThereIsNoDatabase_thenNoneIsMade() {
      assertThatThrownBy(() -> TRIAL.backup(TRIAL.at("nowhere"), TRIAL.at("of-nothing")))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("There is no database in");
      assertThat(TRIAL.at("nowhere")).doesNotExist();
    }

    @Test
    void whenTheDiskTakesNoMore_thenOneLineSaysSoAndNothingIsKept()
        throws IOException, InterruptedException {
      var target = TRIAL.at("too-small");

      // The command may write no file beyond 1 MB: the first large one fails in the middle.
      try (var server = EmbeddedPostgres.start(data)) {
        assertThat(server.processId()).isPositive();
        var ending =
            TRIAL.typed("ulimit -f 1024;", List.of("backup", target.toString(), "--data=" + data));

        assertThat(ending.exitCode()).as(ending.err()).isEqualTo(1);
        assertThat(ending.err().lines().toList().getLast()).contains("failed, nothing was kept");
        assertThat(target).isEmptyDirectory();
      }
    }

    @Test
    void whenTheDatabaseIsExternal_thenOnlyTheFilesAreTakenAndThatIsSaid()
        throws IOException, InterruptedException {
      var target = TRIAL.at("files-only");

      var ending =
          TRIAL.typed(
              "",
              List.of(
                  "backup",
                  target.toString(),
                  "--data=" + data,
                  "--database-url=jdbc:postgresql://database.example/shop?user=x&password=y"));

      assertThat(ending.exitCode()).isEqualTo(BackupCommand.WITHOUT_DATABASE);
      assertThat(ending.out()).contains("THE DATABASE IS NOT IN IT", "pg_basebackup");
      assertThat(target.resolve("files/evidence/7/photo")).exists();
      assertThat(target.resolve("database")).doesNotExist();
      refuses(target, TRIAL.at("without-database"), "holds no database");
    }
  }

  @Nested
  class GivenADamagedBackup {
    @Test
    void whenItDidNotComeToItsEnd_thenItIsRefused() throws IOException {
      var half = TRIAL.copyOf(backup, "half");
      Files.delete(half.resolve("backup.properties"));

      refuses(half, TRIAL.at("of-half"), "no finished backup", "backup.properties");
    }

    @Test
    void whenOneBitOfAFileChanged_thenTheFileIsNamed() throws IOException {
      var changed = TRIAL.copyOf(backup, "changed");
      var file = changed.resolve("database/global/1262");
      var bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);

      refuses(changed, TRIAL.at("of-changed"), "damaged", "database/global/1262");
      assertThat(TRIAL.at("of-changed")).doesNotExist();
    }

    @Test
    void whenAFileIsMissing_thenItIsNamed() throws IOException {
      var missing = TRIAL.copyOf(backup, "missing");
      Files.delete(missing.resolve("files/evidence/7/photo"));

      refuses(missing, TRIAL.at("of-missing"), "files/evidence/7/photo", "it is missing");
    }

    @Test
    void whenTheListWasChanged_thenItIsNamed() throws IOException {
      var list = TRIAL.copyOf(backup, "list");
      change(list.resolve("SHA256SUMS"), "files/evidence/7/photo", "files/evidence/7/other");

      refuses(list, TRIAL.at("of-list"), "SHA256SUMS", "not what was written");
    }

    @Test
    void whenItsFactsCannotBeRead_thenTheyAreNamed() throws IOException {
      var facts = TRIAL.copyOf(backup, "facts");
      change(facts.resolve("backup.properties"), "digest=", "digits=");

      refuses(facts, TRIAL.at("of-facts"), "backup.properties", "digest is missing");
    }
  }

  @Nested
  class GivenAnotherPlaceOrTime {
    @Test
    void whenTheDataFolderIsUsed_thenItStaysAsItIs() {
      refuses(backup, data, "is not empty");
    }

    @Test
    void whenTheBackupIsOfANewerRedress_thenItIsRefused() throws IOException {
      var newer = TRIAL.copyOf(backup, "newer");
      change(
          newer.resolve("backup.properties"), "database.migration=none", "database.migration=9999");

      refuses(newer, TRIAL.at("of-newer"), "newer Redress", "9999");
    }

    @Test
    void whenTheBackupIsOfAnotherPostgres_thenItIsRefused() throws IOException {
      var older = TRIAL.copyOf(backup, "older");
      change(older.resolve("backup.properties"), "database.major=18", "database.major=17");

      refuses(older, TRIAL.at("of-older"), "PostgreSQL 17", "docs/backup.md");
    }

    @Test
    void whenTheErasureListIsOfSomebodyElse_thenItIsRefused() throws IOException {
      var foreign = Files.writeString(TRIAL.at("foreign.log"), "other\n");

      refuses(
          List.of(
              "restore",
              backup.toString(),
              "--data=" + TRIAL.at("of-foreign"),
              "--erasures=" + foreign),
          "does not begin with the erasures");
    }

    @Test
    void whenARestoreBrokeOff_thenNobodyServesFromIt() throws IOException {
      var broken = Files.createDirectories(TRIAL.at("broken-off"));
      Files.createFile(broken.resolve("restore-unfinished"));

      assertThatThrownBy(() -> EmbeddedPostgres.start(broken))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("did not come to its end");
    }
  }

  @Nested
  class GivenADatabaseWithADamagedPage {
    @Test
    void whenEveryPageIsRead_thenTheTableIsNamed() throws IOException, SQLException {
      var damaged = TRIAL.at("damaged");
      Path file;
      try (var server = EmbeddedPostgres.start(damaged);
          var connection = server.address().connect();
          var statement = connection.createStatement()) {
        statement.execute("create table kept as select generate_series(1, 5000) as number");
        var row = statement.executeQuery("select pg_relation_filepath('kept')");
        row.next();
        file = damaged.resolve("postgres/18").resolve(row.getString(1));
        assertThat(findings(server)).isEmpty();
      }
      var bytes = Files.readAllBytes(file);
      bytes[8192 + 5000] ^= 1;
      Files.write(file, bytes, StandardOpenOption.WRITE);

      try (var server = EmbeddedPostgres.start(damaged)) {
        assertThat(findings(server))
            .anySatisfy(finding -> assertThat(finding).contains("table kept", "invalid page"));
      }
    }

    private List<String> findings(EmbeddedPostgres server) throws SQLException {
      try (var connection = server.address().connect()) {
        return new ArrayList<>(new PagesCheck(connection, new Progress(line -> {})).findings());
      }
    }
  }

  @Nested
  class GivenTheLog {
    @Test
    void whenItSpansSeveralFiles_thenNoneIsLeftOut() {
      assertThat(LogCopy.between("0000000100000001000000FE", "000000010000000200000001"))
          .containsExactly(
              "0000000100000001000000FE",
              "0000000100000001000000FF",
              "000000010000000200000000",
              "000000010000000200000001");
    }
  }
}
