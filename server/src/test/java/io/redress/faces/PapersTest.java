package io.redress.faces;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.faces.SamplePages.Sample;
import io.redress.faces.paper.Papers;
import io.redress.faces.portal.WithdrawReceiptView;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.ThreadView;
import io.redress.language.Language;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every paper in every language, as its reader opens it. */
class PapersTest {
  private static final Path KEPT = Path.of("target", "papers");
  private static final Papers PAPERS = new Papers();

  static Stream<Printed> papers() {
    return Language.offered().stream()
        .flatMap(language -> SamplePortal.papers(language).stream().map(it -> print(it, language)));
  }

  /** A paper as it was printed. */
  @SuppressWarnings("ArrayRecordComponent") // read and never compared
  record Printed(Sample sample, Language language, byte[] pdf) {
    @Override
    public String toString() {
      return sample.name() + " in " + language.tag();
    }

    String text() {
      try (var document = Loader.loadPDF(pdf)) {
        return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private static Page page(Sample sample) {
    return (Page) Objects.requireNonNull(sample.parameters().get("page"));
  }

  private static Printed print(Sample sample, Language language) {
    var pdf =
        PAPERS.print(
            sample.template(),
            page(sample),
            Objects.requireNonNull(sample.parameters().get("view")));
    try {
      Files.createDirectories(KEPT);
      Files.write(KEPT.resolve(sample.name() + "." + language.tag() + ".pdf"), pdf);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return new Printed(sample, language, pdf);
  }

  private static List<PDFont> fonts(PDDocument document) throws IOException {
    var fonts = new ArrayList<PDFont>();
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  @Nested
  class GivenEveryPaper {
    @ParameterizedTest
    @MethodSource("io.redress.faces.PapersTest#papers")
    void whenItIsOpened_thenItIsWholeTaggedAndCarriesItsFaces(Printed paper) throws IOException {
      try (var document = Loader.loadPDF(paper.pdf())) {
        assertThat(document.getNumberOfPages()).isBetween(1, 3);
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(paper.language().tag());
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
        assertThat(document.getDocumentInformation().getTitle()).contains("Harbour & Lane");
        assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
      }
      assertThat(paper.pdf().length).isLessThan(400_000);
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.PapersTest#papers")
    void whenItsTextIsTaken_thenNothingIsMissingFromIt(Printed paper) {
      var text = paper.text();

      assertThat(text).contains("Harbour & Lane", "€").doesNotContain("\uFFFD", "#", "null");
    }
  }

  @Nested
  class GivenAReceiptOfAWithdrawal {
    @ParameterizedTest
    @MethodSource("io.redress.faces.PapersTest#papers")
    void whenItsTextIsTaken_thenItReadsInTheOrderOfItsLanguage(Printed paper) {
      var page = page(paper.sample());
      var heading =
          switch (paper.sample().name()) {
            case "withdraw-receipt" -> page.say("portal.withdraw.receipt.yours");
            case "matter" -> page.say("portal.case.thread");
            case "document", "correction", "receipt" -> page.say("document.made");
            case "claim" -> page.say("recovery.sent");
            default -> page.say("portal.proof.proof");
          };

      assertThat(paper.text()).contains(Normalizer.normalize(heading, Normalizer.Form.NFKC));
    }
  }

  @Nested
  class GivenADocument {
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE", "JAPANESE", "ARABIC"})
    void whenItIsPrintedAgain_thenItIsTheSameToTheLastByte(Language language) throws IOException {
      var page = SamplePages.page(language, Audience.CONSUMER);
      var view = SampleDocuments.creditNote(page);

      var pdf = PAPERS.printForGood("document", page, view);

      assertThat(new Papers().printForGood("document", page, view)).isEqualTo(pdf);
      try (var document = Loader.loadPDF(pdf)) {
        var made = document.getDocumentInformation().getCreationDate().toInstant();
        assertThat(made).isEqualTo(SamplePages.NOW);
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
            .contains("<xmp:CreateDate>2026-11-24T09:20Z</xmp:CreateDate>", "pdfaid:part");
      }
    }
  }

  @Nested
  class GivenWordsOfAnybody {
    private static String printed(String words) {
      var page = SamplePages.page(Language.ENGLISH, Audience.CONSUMER);
      var view =
          new WithdrawReceiptView(
              "Withdrawal R-1",
              SamplePages.NOW,
              "In time.",
              "",
              words,
              "a@example.org",
              List.of(new FactView("From", "田中 花子 · ليلى · 李文静")),
              "",
              new ThreadView(List.of()),
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty());
      return new Printed(
              new Sample("words", "", java.util.Map.of()),
              Language.ENGLISH,
              PAPERS.print("withdraw-receipt", page, view))
          .text();
    }

    @Test
    void whenTheyAreInAnyScript_thenTheyArePrinted() {
      assertThat(printed("我要退货。")).contains("我要退货。", "田中 花子", "ليلى", "李文静");
    }

    @Test
    void whenNoFaceHasACharacter_thenAMarkStandsInItsPlace() {
      assertThat(printed("a😀b\u0007c❤️d")).contains("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void whenTheyAreMarkup_thenTheyAreWords() {
      var words = "<img src=\"file:///etc/passwd\"/> &amp; ]]> <style>*{display:none}</style>";

      assertThat(printed(words).replaceAll("\\s+", " ")).contains(words);
    }

    @Test
    void whenThereAreTooMany_thenThePaperIsRefused() {
      assertThatThrownBy(() -> printed("long ".repeat(70_000)))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE));
    }
  }
}
