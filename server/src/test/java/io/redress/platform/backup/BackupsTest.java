package io.redress.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.backup.Backups.State;
import io.redress.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class BackupsTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");

  @TempDir Path data = Path.of("");

  private Backups backups(String databaseUrl) {
    var values = Map.of("redress.data", data.toString(), "redress.database-url", databaseUrl);
    return new Backups(Settings.read(values::get), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private void made(Duration ago) throws IOException {
    var extent = new BackupRecord.Extent(5, 700, true);
    new BackupLog(data)
        .add(new BackupRecord(NOW.minus(ago), NOW.minus(ago), extent, Path.of("/away/a\tb")));
  }

  @Nested
  class GivenNoBackup {
    @Test
    void whenItIsAsked_thenItSaysSoAndHealthStaysGreen() {
      assertThat(backups("").state()).isEqualTo(State.NONE);
      var health = new BackupHealthIndicator(backups("")).health();
      assertThat(health.getStatus()).isEqualTo(Status.UP);
      assertThat(health.getDetails()).containsEntry("state", "none");
    }
  }

  @Nested
  class GivenBackups {
    @Test
    void whenTheLastIsOfThisWeek_thenItIsFresh() throws IOException {
      made(Duration.ofDays(20));
      made(Duration.ofDays(7));

      assertThat(backups("").state()).isEqualTo(State.FRESH);
      assertThat(backups("").last().orElseThrow().asOf()).isEqualTo(NOW.minus(Duration.ofDays(7)));
      assertThat(backups("").last().orElseThrow().extent().bytes()).isEqualTo(700);
      assertThat(new BackupHealthIndicator(backups("")).health().getDetails())
          .containsEntry("last", "2026-06-08T06:30:00Z");
    }

    @Test
    void whenTheLastIsOlder_thenItIsStale() throws IOException {
      made(Duration.ofDays(7).plusSeconds(1));

      assertThat(backups("").state()).isEqualTo(State.STALE);
    }

    @Test
    void whenALineIsHalfWritten_thenTheOneBeforeCounts() throws IOException {
      made(Duration.ofDays(1));
      Files.writeString(
          data.resolve("backups.log"), "2026-06-15T06:29:59Z\t2026", StandardOpenOption.APPEND);

      assertThat(backups("").last().orElseThrow().asOf()).isEqualTo(NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void whenTheDatabaseIsExternal_thenItIsNotKnownHere() throws IOException {
      made(Duration.ofDays(1));

      assertThat(backups("jdbc:postgresql://database.example/shop").state())
          .isEqualTo(State.ELSEWHERE);
    }
  }
}
