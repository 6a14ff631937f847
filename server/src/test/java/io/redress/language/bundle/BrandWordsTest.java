package io.redress.language.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.redress.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the brand's room and the letters to brands say is there in the languages of brands. */
class BrandWordsTest {
  private static final Bundles BUNDLES = Bundles.load();
  private static final Path PAGES = Path.of("src", "main", "jte");
  private static final Path ROOM =
      Path.of("src", "main", "java", "io", "redress", "faces", "brandroom");
  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([^\"]+)\"");
  private static final Pattern PARTS = Pattern.compile("@template\\.([a-z]+(?:\\.[A-Za-z]+)+)\\(");

  /** Said by parts of pages that only others than brands are shown: forms for their own files. */
  private static final Set<String> NOT_OF_BRANDS = Set.of("evidence.", "promise.");

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> filesIn(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The pages of the room, and all that they are put together from. */
  private static Set<Path> templates() {
    var found = new TreeSet<Path>();
    var open = new ArrayDeque<>(filesIn(PAGES.resolve("brandroom")).toList());
    while (!open.isEmpty()) {
      var next = open.pop();
      if (found.add(next)) {
        PARTS
            .matcher(read(next))
            .results()
            .map(part -> PAGES.resolve(part.group(1).replace('.', '/') + ".jte"))
            .forEach(open::push);
      }
    }
    return found;
  }

  @Nested
  class GivenTheRoomOfTheBrand {
    @Test
    void whenItsPagesSaySomething_thenBrandsCanReadItInTheirLanguages() {
      var said =
          Stream.concat(templates().stream(), filesIn(ROOM))
              .flatMap(file -> SAID.matcher(read(file)).results())
              .map(found -> found.group(1))
              .filter(key -> NOT_OF_BRANDS.stream().noneMatch(key::startsWith))
              .collect(Collectors.toSet());

      assertThat(said).hasSizeGreaterThan(40).allMatch(BrandWords::include);
    }
  }

  @Nested
  class GivenALanguageOfBrandsAlone {
    @ParameterizedTest
    @EnumSource(
        value = Language.class,
        names = {"FRENCH", "ITALIAN"})
    void whenItIsCompared_thenItHasWhatBrandsReadAndIsNoCopy(Language language) {
      var wanted = BUNDLES.keys().stream().filter(BrandWords::include).toList();

      assertThat(BUNDLES.keys(language)).containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(wanted)
          .filteredOn(key -> key.startsWith("mail.brand_") || key.startsWith("brandroom."))
          .filteredOn(key -> pattern(language, key).equals(pattern(Language.ENGLISH, key)))
          .isSubsetOf("brandroom.nav.label", "brandroom.see.photo");
    }

    @ParameterizedTest
    @EnumSource(
        value = Language.class,
        names = {"FRENCH", "ITALIAN"})
    void whenItCounts_thenOneIsSaidAsOneAndManyAsMany(Language language) {
      var days = new MessageFormat(pattern(language, "left.days"), language.homeLocale());

      var one = days.format(Map.of("count", 1));
      var three = days.format(Map.of("count", 3));

      assertThat(one).contains("1");
      assertThat(three).contains("3");
      assertThat(three.replace("3", "1")).isNotEqualTo(one);
    }

    private static String pattern(Language language, String key) {
      return BUNDLES.message(language, key).pattern();
    }
  }
}
