package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.packages.PackageView;
import io.redress.faces.paper.PaperWords;
import io.redress.faces.paper.Papers;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.language.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The request that a brand gets to keep, in every language that brands read. */
class BrandPapersTest {
  private static final Path KEPT = Path.of("target", "papers");
  private static final Papers PAPERS = new Papers();

  private static FactView fact(Page page, String part, String value) {
    return new FactView(page.say("disclosure.brand.part." + part), value);
  }

  private static PackageView view(Page page) {
    var title = page.say("disclosure.brand.package.title", "number", "R-20418-1");
    return new PackageView(
        title,
        title,
        page.say(
            "disclosure.brand.package.lede", "house", "Harbour & Lane", "brand", "Michael Kors"),
        List.of("The bag is unworn, tags on. May it come back?"),
        List.of(
            new FactView(
                page.say("disclosure.brand.package.asked"), page.say("remedy.name.exchange")),
            new FactView(
                page.say("disclosure.brand.package.by"),
                new PaperWords(page).moment(at("2026-11-25T17:00:00Z")))),
        "Parker shoulder bag, medium · BK-2310",
        List.of(
            fact(page, "reason", page.say("disclosure.brand.reason.wrong_size")),
            fact(page, "total", page.sum(SamplePages.euro(119_900))),
            new FactView(page.say("fact.item.worn"), page.say("fact.value.false"))),
        List.of(
            new PackageView.Photo(
                "photo-1", page.say("disclosure.brand.package.photo", "number", 1), 78, 58)),
        page.say("disclosure.brand.package.more", "count", 2),
        List.of(fact(page, "invoice", "MK-EU 770912")));
  }

  private static byte[] print(Page page) throws IOException {
    var photo = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    var pdf = PAPERS.print("request", page, view(page), Map.of("photo-1", photo));
    Files.createDirectories(KEPT);
    Files.write(KEPT.resolve("request." + page.language().tag() + ".pdf"), pdf);
    return pdf;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
  }

  private static String text(PDDocument document) throws IOException {
    return plain(new PDFTextStripper().getText(document));
  }

  @Nested
  class GivenARequest {
    @ParameterizedTest
    @MethodSource("io.redress.language.Language#ofBrands")
    void whenItIsPrinted_thenItSpeaksTheLanguageOfWhoeverReads(Language language)
        throws IOException {
      var page = SamplePages.page(language, Audience.BRAND);

      try (var document = Loader.loadPDF(print(page))) {
        assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
        assertThat(text(document))
            .contains(
                plain(page.say("disclosure.brand.package.question")),
                plain(page.say("disclosure.brand.package.papers")),
                "Parker",
                "770912")
            .doesNotContain("\uFFFD", "#", "null");
      }
    }
  }
}
