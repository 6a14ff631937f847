package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redress.language.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of every face in a real browser, on a machine that has a Latin face and no other. */
class SampleLooksTest {
  private static final List<Integer> WIDTHS = List.of(390, 1440);
  private static final int HIGH = 900;
  private static final int EVERY = 5;

  private static HttpServer server;
  private static Chromium chromium;
  private static Map<String, String> pages;

  @BeforeAll
  static void serve() throws IOException {
    pages = new LinkedHashMap<>();
    PagesRenderTest.pages()
        .forEach(page -> pages.put("/" + page.language().tag() + "/" + page.name(), page.html()));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", SampleLooksTest::answer);
    server.start();
    chromium = Chromium.withLatinFacesOnly();
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var page = pages.get(path);
    var bytes = page == null ? file(path) : page.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type(path));
    exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
    exchange.sendResponseHeaders(
        bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private static byte[] file(String path) throws IOException {
    for (var root : List.of("static", "META-INF/resources")) {
      try (var file = SampleLooksTest.class.getClassLoader().getResourceAsStream(root + path)) {
        if (file != null) {
          return file.readAllBytes();
        }
      }
    }
    return new byte[0];
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "css" -> "text/css";
      case "js" -> "text/javascript";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> "text/html;charset=UTF-8";
    };
  }

  private static void open(String path) {
    chromium.driver().get("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void look(Language language, int at) {
    var path = List.copyOf(pages.keySet()).get(at);
    open(path);
    Looks.check(
        chromium.driver(),
        language,
        see(path, WIDTHS.get(at % 2), (at / 2) % 2 == 0 ? "light" : "dark"));
  }

  /**
   * Shows the page that is open as a window of this width and a reader of this theme see it, and
   * answers the name of its picture.
   */
  private static String see(String path, int width, String theme) {
    chromium.resize(width, HIGH);
    chromium
        .driver()
        .executeScript("document.documentElement.dataset.bsTheme = arguments[0]", theme);
    chromium.fontsCome();
    var name = "%s-%d-%s".formatted(path.substring(1).replace('/', '-'), width, theme);
    chromium.keep(name);
    return name;
  }

  private static void lookAtBothWidths(Language language, String path) {
    open(path);
    for (var width : WIDTHS) {
      var name = see(path, width, "light");
      if (width.equals(WIDTHS.getFirst()) || language == Language.ENGLISH) {
        Looks.check(chromium.driver(), language, name);
      } else { // the same markup
        Looks.checkAgain(chromium.driver(), language, name);
      }
      if (language == Language.ENGLISH) { // colours are the same in all of them
        Looks.checkAgain(chromium.driver(), language, see(path, width, "dark"));
      }
    }
  }

  private static IntStream pagesIn(Language language) {
    var paths = List.copyOf(pages.keySet());
    return IntStream.range(0, paths.size())
        .filter(at -> paths.get(at).startsWith("/" + language.tag() + "/"));
  }

  static Stream<Language> languages() {
    return Language.offered().stream();
  }

  @Nested
  class GivenAMachineWithoutTheFaces {
    @ParameterizedTest
    @MethodSource("io.redress.faces.SampleLooksTest#languages")
    void whenAPageIsSeen_thenItIsSetInTheShippedOnes(Language language) {
      open("/" + language.tag() + "/portal-find");
      chromium.fontsCome();

      var used = chromium.facesOf("main p");

      switch (language) {
        case SIMPLIFIED_CHINESE ->
            assertThat(used).anyMatch(face -> face.startsWith("Noto Sans SC"));
        case JAPANESE -> assertThat(used).anyMatch(face -> face.startsWith("Noto Sans JP"));
        case ARABIC -> assertThat(used).anyMatch(face -> face.startsWith("Noto Sans Arabic"));
        case ENGLISH, FRENCH, ITALIAN, PSEUDO, PSEUDO_MIRRORED ->
            assertThat(used).noneMatch(face -> face.startsWith("Noto Sans "));
      }
    }

    @ParameterizedTest
    @EnumSource(
        value = Language.class,
        names = {
          "ARABIC",
          "FRENCH",
          "ITALIAN",
          "JAPANESE",
          "SIMPLIFIED_CHINESE",
          "PSEUDO",
          "PSEUDO_MIRRORED"
        })
    @Tag("short")
    void whenSomePagesAreSeen_thenTheyFitAndAreAccessible(Language language) {
      pagesIn(language)
          .filter(
              at ->
                  language.isOfBrandsAlone()
                      || at % EVERY == Math.floorMod(language.tag().hashCode(), EVERY))
          .forEach(at -> look(language, at));
    }

    @Test
    @Tag("long")
    void whenAllPagesAreSeenInEveryLanguageAndWidth_thenTheyFitAndAreAccessible() {
      var told = new SoftAssertions();
      for (var language : Language.ofBrands()) {
        pagesIn(language)
            .mapToObj(List.copyOf(pages.keySet())::get)
            .forEach(path -> told.check(() -> lookAtBothWidths(language, path)));
      }
      told.assertAll();
    }
  }
}
