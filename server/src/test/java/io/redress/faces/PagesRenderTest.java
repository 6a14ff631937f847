package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.redress.faces.SamplePages.Sample;
import io.redress.language.Language;
import io.redress.language.Phrases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every page in every language and looks for what must never be on one. */
class PagesRenderTest {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Path PAGES = Path.of("target", "pages");
  private static final Phrases PHRASES = new Phrases();

  static Stream<Rendered> pages() {
    return Arrays.stream(Language.values())
        .flatMap(language -> samples(language).map(sample -> render(sample, language)));
  }

  private static Stream<Sample> samples(Language language) {
    if (language.isOfBrandsAlone()) {
      return SampleBrandRoom.of(language).stream();
    }
    return Stream.of(SamplePortal.of(language), SampleDesk.of(language), SampleBench.of(language))
        .flatMap(List::stream);
  }

  /** A page as the browser gets it. */
  record Rendered(String name, Language language, String html) {
    @Override
    public String toString() {
      return name + " in " + language.tag();
    }

    private List<String> all(String pattern) {
      return Pattern.compile(pattern).matcher(html).results().map(MatchResult::group).toList();
    }
  }

  private static Rendered render(Sample sample, Language language) {
    var output = new Utf8ByteOutput();
    ENGINE.render(sample.template(), sample.parameters(), output);
    var html = new String(output.toByteArray(), StandardCharsets.UTF_8);
    try {
      Files.createDirectories(PAGES);
      Files.writeString(PAGES.resolve(sample.name() + "." + language.tag() + ".html"), html);
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
    return new Rendered(sample.name(), language, html);
  }

  @Nested
  class GivenAnyPage {
    @ParameterizedTest
    @MethodSource("io.redress.faces.PagesRenderTest#pages")
    void whenItIsRendered_thenItIsOneDocumentWithOneHeading(Rendered page) {
      assertThat(page.all("<h1[ >]")).hasSize(1);
      assertThat(page.all("<main[ >]")).hasSize(1);
      assertThat(page.html()).startsWith("<!doctype html>");
      assertThat(page.html())
          .contains(
              "lang=\"" + page.language().tag() + "\" dir=\"" + page.language().direction() + "\"");
      assertThat(page.html().indexOf("class=\"rd-skip\"")).isPositive();
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.PagesRenderTest#pages")
    void whenItIsRendered_thenNoKeyAndNoPlaceholderIsLeft(Rendered page) {
      var text = page.html().replaceAll("<[^>]*>", " ");

      assertThat(text)
          .doesNotContain("???", "${", "{0}", "@if", "@for")
          .doesNotContainPattern("\\bnull\\b"); // Italian says nulla
      assertThat(text.split("[\\s:]+", -1)).filteredOn(PHRASES::knows).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.PagesRenderTest#pages")
    void whenItIsRendered_thenEveryCharacterHasAFace(Rendered page) {
      assertThat(ShippedFaces.missing(page.html())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.PagesRenderTest#pages")
    void whenItIsRendered_thenTheContentPolicyHasNothingToForbid(Rendered page) {
      assertThat(page.all(" style=\"| on[a-z]+=\"|<style|javascript:")).isEmpty();
      assertThat(page.all("<script(?! src=\"/)")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.PagesRenderTest#pages")
    void whenItIsRendered_thenItsElementsCloseInOrder(Rendered page) {
      assertThat(Markup.faults(page.html())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.PagesRenderTest#pages")
    void whenItIsRendered_thenIdsAreUniqueAndLabelsAndDescriptionsFindTheirs(Rendered page) {
      var ids = Markup.values(page.html(), "id");
      var wanted = new TreeSet<String>();
      for (var name : List.of("for", "aria-labelledby", "aria-describedby")) {
        Markup.values(page.html(), name).forEach(ref -> wanted.addAll(List.of(ref.split(" ", -1))));
      }

      assertThat(ids).doesNotHaveDuplicates();
      assertThat(new HashSet<>(ids)).containsAll(wanted);
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.PagesRenderTest#pages")
    void whenItPostsAForm_thenTheFormCarriesTheToken(Rendered page) {
      var forms = page.all("(?s)<form[^>]*method=\"post\".*?</form>");

      assertThat(forms).allMatch(form -> form.contains("name=\"_csrf\""));
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.PagesRenderTest#pages")
    void whenItsHeadingsAreRead_thenNoLevelIsLeftOut(Rendered page) {
      var levels = page.all("<h[1-6]").stream().map(tag -> tag.charAt(2) - '0').toList();

      for (var i = 1; i < levels.size(); i++) {
        assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
      }
    }
  }

  @Nested
  class GivenAllTemplates {
    @Test
    void whenThePagesAreRendered_thenNoPageTemplateIsLeftOut() throws IOException {
      var rendered =
          Stream.of(Language.ENGLISH)
              .flatMap(PagesRenderTest::samples)
              .map(Sample::template)
              .collect(Collectors.toSet());
      var root = Path.of("src", "main", "jte");

      try (var files = Files.walk(root)) {
        var pages =
            files
                .filter(Files::isRegularFile)
                .filter(PagesRenderTest::isPage)
                .map(file -> root.relativize(file).toString())
                .toList();
        assertThat(pages).isNotEmpty().allMatch(rendered::contains);
      }
    }

    @Test
    void whenThePseudoLanguageIsRead_thenEveryFrameSpeaksIt() {
      Map<String, Rendered> pseudo =
          pages()
              .filter(page -> page.language() == Language.PSEUDO)
              .collect(
                  Collectors.toMap(
                      Rendered::name, Function.identity(), (left, right) -> right, TreeMap::new));

      assertThat(pseudo.values())
          .allSatisfy(page -> assertThat(page.all("rd-skip\" href=\"#main\">\\[")).hasSize(1));
    }
  }

  /** A page is what stands in a layout or is a document of its own. */
  private static boolean isPage(Path file) {
    try {
      var text = Files.readString(file);
      return !text.contains("@template.layout.paper(")
          && !text.contains("@template.layout.sheet(")
          && !file.startsWith(Path.of("src", "main", "jte", "layout"))
          && (text.contains("@template.layout.") || text.contains("<!doctype html>"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
