package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} says is true: its rows are all there, and so are its tests. */
class SecurityPageTest {
  private static final Path ROOT = projectRoot();
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final int RULES = 33;

  /** The rows of the checklist, as they are numbered in OWASP ASVS 5.0.0 (2025). */
  private static final List<String> CHECKLIST =
      List.of(
          "1.2.1, 1.2.3",
          "1.2.2",
          "1.2.4",
          "1.2.5",
          "1.2.10",
          "1.3.1",
          "1.3.2, 1.3.7",
          "1.3.4",
          "1.3.6",
          "1.3.11",
          "1.3.12",
          "1.5.1",
          "1.5.2",
          "2.1.1, 2.2.1",
          "2.2.3",
          "2.3.1",
          "2.3.2",
          "2.3.3",
          "2.3.4",
          "2.3.5",
          "2.4.1",
          "3.2.1",
          "3.3.1 to 3.3.4",
          "3.4.1",
          "3.4.2",
          "3.4.3, 3.4.7",
          "3.4.4, 3.4.5, 3.4.6, 3.4.8",
          "3.5.1 to 3.5.3",
          "3.7.2",
          "4.1.1",
          "4.1.3, 15.3.4",
          "4.1.4, 13.4.4",
          "4.2.1",
          "5.1.1, 5.2.2",
          "5.2.1, 5.2.4",
          "5.2.3, 5.3.3",
          "5.2.6",
          "5.3.2, 5.4.1, 5.4.2",
          "5.4.3",
          "6.2.1 to 6.2.9, 6.2.12",
          "6.3.1",
          "6.3.2",
          "6.3.3",
          "6.3.8",
          "6.4.3, 6.4.6",
          "6.5.1, 6.5.5, 6.6.2, 6.6.3",
          "7.2.3, 7.2.4",
          "7.3.1, 7.3.2, 7.4.1, 7.4.2",
          "7.5.3",
          "8.2.1 to 8.2.3",
          "8.3.2",
          "8.4.1",
          "9.1.1, 9.1.2, 9.2.1 to 9.2.3",
          "11.1.1, 11.4.2, 11.5.1",
          "12.1.1, 12.3.1, 12.3.2",
          "13.2.2, 13.3.1, 13.4.2, 13.4.5",
          "14.2.1, 14.3.2",
          "14.2.6, 14.2.7, 14.2.8",
          "15.1.2, 15.3.1, 15.3.3",
          "16.2.5, 16.3.1 to 16.3.4, 16.4.1, 16.5.1 to 16.5.3");

  private static String page = "";
  private static Set<String> tests = Set.of();

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(ROOT.resolve("docs/security.md"));
    try (var files = Files.walk(ROOT.resolve("server/src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }
  }

  @Test
  void whenARowIsLookedFor_thenItIsThereOnceWithATestOrTheReasonForNone() {
    var keys =
        Stream.concat(
            IntStream.rangeClosed(1, RULES).mapToObj(String::valueOf), CHECKLIST.stream());

    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(page.lines().filter(line -> line.startsWith("| " + key + " |")))
                    .singleElement()
                    .asString()
                    .containsPattern("`\\w+Test`|[Nn]ot yet: issue \\d+|[Nn]ot applicable:"));
  }

  @Test
  void whenATestIsNamed_thenItExists() {
    var named = new TreeSet<String>();
    TEST.matcher(page).results().forEach(found -> named.add(found.group(1)));

    named.removeAll(tests);

    assertThat(named).as("named in docs/security.md and not there").isEmpty();
  }

  @Test
  void whenTheAttacksAreCounted_thenThePageNamesEachOfThem() throws IOException {
    try (var files = Files.list(ROOT.resolve("server/src/test/java/io/redress/attacks"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
          .filteredOn(name -> name.endsWith("Test"))
          .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
  }

  // Tests run in the project or in one of its modules.
  private static Path projectRoot() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("mvnw")) ? here : here.resolveSibling(".").normalize();
  }
}
