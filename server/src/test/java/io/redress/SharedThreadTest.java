package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What runs with a fixed delay runs on one thread, one after the other (Spring's {@code
 * SimpleAsyncTaskScheduler}, which virtual threads bring along). The look for due promises is on
 * it, and waits for nothing that may take long: all else runs at a fixed rate.
 */
class SharedThreadTest {
  private static final Set<String> ON_IT = Set.of("DueWorkTick.java", "SharedOffset.java");
  private static final Pattern FIXED_DELAY =
      Pattern.compile("@Scheduled\\([^)]*\\bfixedDelay(String)?\\s*=");

  @Test
  void whenSomethingIsDoneAgainAndAgain_thenItHoldsUpNoPromise() throws IOException {
    var found = new ArrayList<String>();
    for (var file : Sources.withEnding(".java")) {
      find(Files.readString(file), file, found);
    }

    assertThat(found).isEmpty();
  }

  @Test
  void whenTheTestItselfLooks_thenItFindsWhatIsForbidden() {
    var found = new ArrayList<String>();
    find("@Scheduled(fixedDelay = 1_000)", Path.of("a", "OtherTick.java"), found);
    find("@Scheduled(initialDelay = 5, fixedDelayString = X)", Path.of("B.java"), found);
    find("@Scheduled(fixedDelay = 1_000)", Path.of("a", "DueWorkTick.java"), found);
    find("@Scheduled(fixedRate = 1_000)", Path.of("C.java"), found);

    assertThat(found).hasSize(2);
  }

  private static void find(String text, Path file, List<String> found) {
    if (!ON_IT.contains(String.valueOf(file.getFileName()))) {
      FIXED_DELAY.matcher(text).results().forEach(hit -> found.add(file + ": " + hit.group()));
    }
  }
}
