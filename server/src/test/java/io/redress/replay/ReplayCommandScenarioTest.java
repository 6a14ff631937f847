package io.redress.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Redress;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The command as it is typed: the application without pages, a database of its own. */
@Tag("data")
class ReplayCommandScenarioTest {
  @Test
  void whenTheLedgerIsReplayed_thenTheCommandSaysThatNothingIsOpen()
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classesOfTheProduct(),
                Redress.class.getName(),
                "replay",
                RecordedLedger.folder().toString(),
                "--limit",
                "1200")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed)
        .containsPattern("rows +1200")
        .containsPattern("settled +[1-9]")
        .containsPattern("books balanced +yes")
        .containsPattern("promises left open +0")
        .doesNotContain("ready");
    assertThat(process.waitFor()).isZero();
  }

  /** Without the classes of tests, whose clocks and doubles are no part of the product. */
  private static String classesOfTheProduct() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
