package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One clock: nobody asks the system or the database what time it is. */
class ForbiddenClocksTest {
  private static final Pattern JAVA_CLOCK =
      Pattern.compile(
          "\\b(Instant|LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime|Year"
              + "|YearMonth)\\.now\\(|currentTimeMillis\\(|new Date\\(\\)|Calendar\\.getInstance");
  private static final Pattern SYSTEM_CLOCK = Pattern.compile("Clock\\.(system|tick)");
  private static final Pattern TEXT =
      Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
  private static final Pattern SQL_CLOCK =
      Pattern.compile(
          "(?<![.\\w])now\\(\\)|\\b(current_timestamp|current_date|current_time|localtimestamp"
              + "|clock_timestamp|statement_timestamp|transaction_timestamp)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SQL_COMMENT = Pattern.compile("--[^\n]*");

  @Test
  void whenJavaNeedsTheTime_thenItIsGivenIt() throws IOException {
    var found = new ArrayList<String>();
    for (var file : Sources.withEnding(".java")) {
      find(JAVA_CLOCK, Files.readString(file), file, found);
      if (!file.endsWith("ClockConfiguration.java")) {
        find(SYSTEM_CLOCK, Files.readString(file), file, found);
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void whenSqlNeedsTheTime_thenItIsGivenIt() throws IOException {
    var found = new ArrayList<String>();
    for (var file : Sources.withEnding(".java")) {
      var texts =
          TEXT.matcher(Files.readString(file))
              .results()
              .map(MatchResult::group)
              .collect(Collectors.joining("\n"));
      // The one place that compares the two clocks must ask both.
      if (!file.endsWith("DatabaseClock.java")) {
        find(SQL_CLOCK, texts, file, found);
      }
    }
    for (var file : Sources.withEnding(".sql")) {
      find(SQL_CLOCK, SQL_COMMENT.matcher(Files.readString(file)).replaceAll(""), file, found);
    }

    assertThat(found).isEmpty();
  }

  @Test
  void whenTheTestItselfLooks_thenItFindsWhatIsForbidden() {
    var found = new ArrayList<String>();
    find(JAVA_CLOCK, "var now = Instant.now();", Path.of("a"), found);
    find(SQL_CLOCK, "select now()", Path.of("b"), found);
    find(SQL_CLOCK, "clock.now() and know()", Path.of("c"), found);

    assertThat(found).hasSize(2);
  }

  private static void find(Pattern pattern, String text, Path file, List<String> found) {
    pattern.matcher(text).results().forEach(hit -> found.add(file + ": " + hit.group()));
  }
}
