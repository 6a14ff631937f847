package io.redress.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.launch.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The command as it is typed: the application without pages, a database of its own. */
@Tag("data")
class ReplayCommandScenarioTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void whenTheLedgerIsReplayed_thenTheCommandSaysThatNothingIsOpen() {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var line =
        CommandLine.parse(List.of("replay", RecordedLedger.folder().toString(), "--limit", "1200"));

    var exitCode = new ReplayCommand(out, System.err).run(line);

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("rows +1200")
        .containsPattern("settled +[1-9]")
        .containsPattern("books balanced +yes")
        .containsPattern("promises left open +0")
        .doesNotContain("ready");
    assertThat(exitCode).isZero();
  }
}
