package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.database.DatabaseAddress;
import io.redress.platform.database.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What keeps a served Redress from starting is said in one line, and nothing else is. */
class StartRefusalsTest {
  private static final int ANY_FREE = 0;
  private static final String TEST_CLASSES = "test-classes";

  /** How a start ended, with all that it printed. */
  private record Ending(int exitCode, List<String> lines) {}

  private static Ending serve(String... options) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                productClassPath(),
                Redress.class.getName()));
    command.addAll(List.of(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      var lines = output.lines().toList();
      return new Ending(process.waitFor(), lines);
    } finally {
      process.destroyForcibly();
    }
  }

  // Parts of tests would be found by the application as its own.
  private static String productClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith(TEST_CLASSES))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Ending serveWith(DatabaseAddress database, int port)
      throws IOException, InterruptedException {
    return serve(
        "--database-url=" + database.withCredentials(),
        "--database-owner-password=owner",
        "--database-app-password=app",
        "--database-clock-password=clock",
        "--data=" + TestDatabase.folder().resolve("refused"),
        "--demo=false",
        "--port=" + port);
  }

  private static void migrateFurther(DatabaseAddress database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into flyway_schema_history
            (installed_rank, version, description, type, script, checksum, installed_by,
             installed_on, execution_time, success)
          select installed_rank + 1, '9999', 'of tomorrow', type, 'V9999__of_tomorrow.sql',
            checksum, installed_by, installed_on, execution_time, success
          from flyway_schema_history
          order by installed_rank desc
          limit 1
          """);
    }
  }

  @Test
  void whenTheDatabaseIsOfANewerVersion_thenOneLineSaysSo()
      throws SQLException, IOException, InterruptedException {
    var database = TestDatabase.fresh();
    migrateFurther(database);

    assertThat(serveWith(database, ANY_FREE))
        .isEqualTo(
            new Ending(
                3,
                List.of(
                    "The database is of a newer Redress (it has migration 9999):"
                        + " start that version or a later one.")));
  }

  @Test
  void whenThePortIsTaken_thenOneLineSaysSo() throws IOException, InterruptedException {
    try (var taken = new ServerSocket(ANY_FREE, 1, InetAddress.getLoopbackAddress())) {
      assertThat(serveWith(TestDatabase.fresh(), taken.getLocalPort()))
          .isEqualTo(
              new Ending(
                  3,
                  List.of(
                      "Port %d is in use by another program: choose another with --port."
                          .formatted(taken.getLocalPort()))));
    }
  }

  @Test
  void whenTheDataFolderIsTaken_thenOneLineSaysSo() throws IOException, InterruptedException {
    var folder = Files.createDirectories(TestDatabase.folder().resolve("taken"));
    try (var held =
            FileChannel.open(
                folder.resolve("redress.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = held.lock()) {
      assertThat(lock.isValid()).isTrue();

      assertThat(serve("--data=" + folder, "--port=0"))
          .isEqualTo(
              new Ending(
                  3,
                  List.of(
                      "The data folder %s is in use by another Redress: stop it, or choose another folder with --data."
                          .formatted(folder))));
    }
  }
}
