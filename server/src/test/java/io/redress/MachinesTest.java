package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No machine is without a table of every state and command, nor without its picture. */
class MachinesTest {
  private static final Path JAVA = Path.of("src", "main", "java");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern A_TABLE = Pattern.compile("MachineMatrix\\.parse|textBlock");
  private static final Pattern DRAWN =
      Pattern.compile("assert(?:Drawn|Written)\\(\\s*\"([a-z-]+)\"");

  @Test
  void whenThereIsAMachine_thenEveryPairIsTriedAndDrawn() throws IOException {
    var machines = files(JAVA, "Machine.java");
    assertThat(machines).hasSizeGreaterThan(5);

    assertThat(machines)
        .allSatisfy(
            machine -> {
              var name = machine.getFileName().toString().replace(".java", "Test.java");
              var test = TESTS.resolve(JAVA.relativize(machine)).resolveSibling(name);
              assertThat(test).exists();
              assertThat(Files.readString(test)).contains("assertDrawn(").containsPattern(A_TABLE);
            });
  }

  @Test
  void whenAPictureIsInTheDocuments_thenATestDrawsIt() throws IOException {
    var drawn =
        files(TESTS, "Test.java").stream()
            .map(MachinesTest::read)
            .flatMap(text -> DRAWN.matcher(text).results())
            .map(found -> found.group(1) + ".md")
            .toList();
    var documents = MachineDiagrams.projectRoot().resolve("docs/machines");

    assertThat(files(documents, ".md").stream().map(each -> each.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(drawn);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
