package io.redress.platform.backup;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which migrations this Redress brings, so that a newer backup is refused before it is copied. */
final class KnownMigrations {
  private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");

  private KnownMigrations() {}

  /** Refuses a backup with a migration that is not known here. */
  static void require(String migration) {
    if (migration.chars().allMatch(Character::isDigit) && Integer.parseInt(migration) > newest()) {
      throw new StartupProblem(
          "The backup is of a newer Redress (it has migration %s): restore it with that version or a later one."
              .formatted(migration));
    }
  }

  private static int newest() {
    try {
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
      return Arrays.stream(found)
          .flatMap(file -> Optional.ofNullable(file.getFilename()).stream())
          .map(NAME::matcher)
          .filter(name -> name.matches())
          .mapToInt(name -> Integer.parseInt(name.group(1)))
          .max()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("the migrations cannot be listed", e);
    }
  }
}
