package io.redress.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What was released stays as it is, and what comes after it lets the version before go on working:
 * migrations first widen, and take away a release later.
 */
class ReleasedMigrationsTest {
  private static final Path MIGRATIONS = sources("main/resources/db/migration");
  private static final Path RELEASED = sources("test/resources/upgrade/released-migrations.sha256");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "\\bdrop\\s+(table|column)\\b|\\brename\\s+(to|column)\\b|\\balter\\s+(column\\s+)?\\w+\\s+type\\b",
          Pattern.CASE_INSENSITIVE);
  // Said in the comment at the head of a migration that takes away what no version uses any more.
  private static final String NOBODY_USES_IT = "contract:";

  // Tests run in the project or in one of its modules.
  private static Path sources(String name) {
    var here = Path.of("").toAbsolutePath();
    var module = Files.exists(here.resolve("mvnw")) ? here.resolve("server") : here;
    return module.resolve("src").resolve(name);
  }

  private static Map<String, String> released() throws IOException {
    var found = new TreeMap<String, String>();
    for (var line : Files.readAllLines(RELEASED)) {
      var parts = line.split("  ", 2);
      found.put(parts[1], parts[0]);
    }
    return found;
  }

  private static Map<String, Path> all() throws IOException {
    var found = new TreeMap<String, Path>();
    try (var files = Files.newDirectoryStream(MIGRATIONS, "V*.sql")) {
      files.forEach(file -> found.put(file.getFileName().toString(), file));
    }
    return found;
  }

  private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void whenAMigrationWasReleased_thenItIsNeverChanged()
      throws IOException, NoSuchAlgorithmException {
    var now = new TreeMap<String, String>();
    for (var name : released().keySet()) {
      now.put(name, digest(MIGRATIONS.resolve(name)));
    }

    assertThat(now).isNotEmpty().isEqualTo(released());
  }

  @Test
  void whenAMigrationIsNew_thenItComesAfterWhatWasReleased() throws IOException {
    var released = released();
    var last = released.keySet().stream().reduce((earlier, later) -> later).orElseThrow();

    assertThat(all().keySet())
        .filteredOn(name -> !released.containsKey(name))
        .allSatisfy(name -> assertThat(name).isGreaterThan(last));
    assertThat(last).startsWith("V" + UpgradedDatabase.BASE);
  }

  @Test
  void whenAMigrationIsNew_thenItTakesNothingAwayThatTheVersionBeforeUses() throws IOException {
    var released = released();
    for (var migration : all().entrySet()) {
      var text = Files.readString(migration.getValue());
      if (released.containsKey(migration.getKey()) || text.contains(NOBODY_USES_IT)) {
        continue;
      }
      assertThat(TAKES_AWAY.matcher(COMMENT.matcher(text).replaceAll("")).results())
          .as(migration.getKey())
          .isEmpty();
    }
  }
}
