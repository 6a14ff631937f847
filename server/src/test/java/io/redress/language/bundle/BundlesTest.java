package io.redress.language.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import io.redress.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The bundles fit each other, and fit what the pages and the program ask for. */
class BundlesTest {
  private static final Path SOURCES = Path.of("src");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([^\"]+)\"\\s*([,)+])");

  /** Words of pages whose controllers do not say them yet; an entry goes when its page is wired. */
  private static final Set<String> AWAITING_THEIR_CONTROLLER =
      Set.of(
          "brandroom.said.approve",
          "brandroom.said.ask",
          "brandroom.said.decline",
          "brandroom.words.empty",
          "desk.case.card.person",
          "desk.case.composer.brand",
          "desk.case.composer.brand.readers",
          "desk.case.fact.bought",
          "desk.case.fact.contact",
          "desk.case.fact.delivered",
          "desk.case.fact.reason",
          "desk.case.fact.where",
          "desk.case.fact.words",
          "desk.case.reasonKept",
          "desk.case.thread.notes",
          "desk.outbox.answers",
          "desk.outbox.state.failed",
          "desk.outbox.state.sent",
          "desk.outbox.state.waiting",
          "desk.promises.risk",
          "desk.signIn.out",
          "desk.signIn.wait");

  private static Set<String> sources(String ending) {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.endsWith("WordsTest.java") && !file.endsWith("BundlesTest.java"))
          .map(BundlesTest::read)
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> allSources() {
    return Stream.concat(sources(".jte").stream(), sources(".java").stream());
  }

  @Nested
  class GivenTheBundlesOfTheProduct {
    private final Bundles bundles = Bundles.load();

    @Test
    void whenTheSourcesSaySomething_thenTheKeyExists() {
      var asked = new TreeSet<String>();
      // The rulebook names patterns of explanations, without their prefix; it has a test of its
      // own.
      allSources()
          .filter(source -> !source.contains("package io.redress.rulebook"))
          .forEach(
              source ->
                  SAID.matcher(source)
                      .results()
                      .filter(said -> !said.group(2).equals("+"))
                      .forEach(said -> asked.add(said.group(1))));

      assertThat(asked).isNotEmpty();
      assertThat(bundles.keys()).containsAll(asked);
    }

    @Test
    void whenAMessageIsSaidAtHome_thenItsFormatsExist() {
      for (var language : Language.ofBrands()) {
        for (var key : bundles.keys(language)) {
          var pattern = bundles.message(language, key).pattern();
          assertThatCode(() -> new MessageFormat(pattern, language.homeLocale()))
              .as(key + " in " + language.tag())
              .doesNotThrowAnyException();
        }
      }
    }

    @Test
    void whenAKeyIsInABundle_thenSomethingSaysIt() {
      var literals =
          allSources()
              .flatMap(source -> LITERAL.matcher(source).results())
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
      var families = literals.stream().filter(literal -> literal.endsWith(".")).toList();

      assertThat(bundles.keys())
          .filteredOn(key -> !literals.contains(key))
          .filteredOn(key -> !AWAITING_THEIR_CONTROLLER.contains(key))
          .filteredOn(key -> families.stream().noneMatch(key::startsWith))
          .isEmpty();
    }

    @Test
    void whenChineseIsWritten_thenItIsPoliteAndSpokenNowhereInEnglish() {
      for (var key : bundles.keys()) {
        var text = bundles.message(Language.SIMPLIFIED_CHINESE, key).pattern();
        assertThat(text).as(key).doesNotContain("你", "亲，", "赶紧", "必须", "!", "！");
        assertThat(text).as(key).matches("(?s).*[\\p{IsHan}{].*");
      }
    }

    @Test
    void whenEnglishIsWritten_thenItKeepsTheHouseStyle() {
      for (var key : bundles.keys()) {
        assertThat(bundles.message(Language.ENGLISH, key).pattern())
            .as(key)
            .doesNotContainIgnoringCase("unfortunately", "please note", "!");
      }
    }
  }

  @Nested
  class GivenBundlesThatDoNotFit {
    @Test
    void whenAKeyIsMissingInOneLanguage_thenTheStartIsRefused() {
      assertRefused(Map.of("a", "x", "b", "y"), Map.of("a", "x"), "b is missing in zh-Hans");
    }

    @Test
    void whenALanguageOfBrandsLacksWhatBrandsRead_thenTheStartIsRefused() {
      var sources = new EnumMap<Language, Map<String, String>>(Language.class);
      sources.put(Language.ENGLISH, Map.of("brandroom.a", "x", "desk.b", "y", "desk.c", "z"));
      sources.put(Language.FRENCH, Map.of("desk.b", "y"));

      assertThatThrownBy(() -> Bundles.of(sources, List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll("brandroom.a is missing in fr", "desk.b in fr is for no brand")
          .hasMessageNotContaining("desk.c");
    }

    @Test
    void whenALanguageOfBrandsIsAskedForSomethingElse_thenItIsSaidInEnglish() {
      var sources = new EnumMap<Language, Map<String, String>>(Language.class);
      sources.put(Language.ENGLISH, Map.of("brandroom.a", "x", "desk.b", "y"));
      sources.put(Language.FRENCH, Map.of("brandroom.a", "z"));
      var bundles = Bundles.of(sources, List.of());

      assertThat(bundles.message(Language.FRENCH, "brandroom.a").pattern()).isEqualTo("z");
      assertThat(bundles.message(Language.FRENCH, "desk.b").pattern()).isEqualTo("y");
      assertThatThrownBy(() -> bundles.message(Language.FRENCH, "desk.c"))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenParametersDiffer_thenTheStartIsRefused() {
      assertRefused(Map.of("a", "{name}"), Map.of("a", "{other}"), "[name] in en, [other] in zh");
    }

    @Test
    void whenAPatternCannotBeRead_thenTheStartIsRefused() {
      assertRefused(Map.of("a", "{name, plural}"), Map.of("a", "x"), "a cannot be read");
    }

    private static void assertRefused(
        Map<String, String> english, Map<String, String> chinese, String told) {
      var sources = new EnumMap<Language, Map<String, String>>(Language.class);
      sources.put(Language.ENGLISH, english);
      sources.put(Language.SIMPLIFIED_CHINESE, chinese);

      assertThatThrownBy(() -> Bundles.of(sources, List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(told);
    }
  }
}
