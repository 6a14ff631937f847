package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ReaderException;
import io.redress.faces.paper.Papers;
import io.redress.faces.papers.ParcelFacts;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Scanner;
import io.redress.goods.papers.PaperKind;
import io.redress.goods.papers.PaperSize;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelState;
import io.redress.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers of a parcel as they come out of a printer, read again by scanners. */
class ParcelPapersTest {
  private static final Path KEPT = Path.of("target", "papers");
  private static final Papers PAPERS = new Papers();
  private static final float DOTS_PER_INCH = 300;
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  static Stream<Arguments> papers() {
    return Language.offered().stream()
        .flatMap(
            language -> Stream.of(PaperKind.values()).map(kind -> Arguments.of(language, kind)));
  }

  private static byte[] print(
      Language language, ParcelFacts facts, PaperKind kind, PaperSize size) {
    var page = SamplePages.page(language, Audience.CONSUMER);
    var pdf = PAPERS.print("parcel", page, SampleParcelPapers.sheets(page, facts, kind, size));
    try {
      Files.createDirectories(KEPT);
      var name = "parcel-%s.%s.%s.pdf".formatted(kind, size, language.tag());
      Files.write(KEPT.resolve(name), pdf);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return pdf;
  }

  private static byte[] abroad(Language language, PaperKind kind) {
    return print(language, SampleParcelPapers.abroad(language), kind, kind.usualSize());
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
    }
  }

  private static String scan(byte[] pdf, int page, BarcodeFormat format)
      throws IOException, ReaderException {
    try (var document = Loader.loadPDF(pdf)) {
      return Scanner.read(
          new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH), format);
    }
  }

  /** Counts the glyphs that stand for what a face does not have. */
  private static final class Glyphs extends PDFTextStripper {
    private int shown;
    private int missing;

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      shown++;
      if (font instanceof PDType0Font face && face.codeToGID(code) == 0) {
        missing++;
      }
      super.showGlyph(matrix, font, code, displacement);
    }
  }

  @Nested
  class GivenEveryPaper {
    @ParameterizedTest
    @MethodSource("io.redress.faces.ParcelPapersTest#papers")
    void whenItIsPrinted_thenNoGlyphIsMissing(Language language, PaperKind kind)
        throws IOException {
      var pdf = abroad(language, kind);

      try (var document = Loader.loadPDF(pdf)) {
        var glyphs = new Glyphs();
        var text = glyphs.getText(document);
        assertThat(glyphs.shown).isGreaterThan(50);
        assertThat(glyphs.missing).isZero();
        assertThat(text).doesNotContain("\uFFFD", "#", "null");
      }
    }

    @ParameterizedTest
    @MethodSource("io.redress.faces.ParcelPapersTest#papers")
    void whenItIsOpened_thenItIsTaggedAndOfItsSize(Language language, PaperKind kind)
        throws IOException {
      try (var document = Loader.loadPDF(abroad(language, kind))) {
        var width = document.getPage(0).getMediaBox().getWidth() / POINTS_PER_MILLIMETRE;
        assertThat(width).isCloseTo(kind == PaperKind.LABEL ? 105 : 210, within(0.5));
        assertThat(document.getNumberOfPages()).isEqualTo(kind == PaperKind.ALL ? 4 : 1);
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(document.getDocumentInformation().getTitle()).contains("PA-000042");
      }
    }
  }

  @Nested
  class GivenALabel {
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE", "JAPANESE", "ARABIC"})
    void whenItIsPrinted_thenAScannerReadsTheNumberOfTheCarrier(Language language)
        throws IOException, ReaderException {
      var pdf = abroad(language, PaperKind.LABEL);

      assertThat(scan(pdf, 0, BarcodeFormat.CODE_128)).isEqualTo(SampleParcelPapers.TRACKING);
      assertThat(scan(pdf, 0, BarcodeFormat.QR_CODE)).isEqualTo("PA-000042");
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void whenItIsPrintedOnEitherSheet_thenItsCodesAreReadAlike(PaperSize size)
        throws IOException, ReaderException {
      var pdf =
          print(
              Language.ENGLISH,
              SampleParcelPapers.home(ParcelState.LABELLED),
              PaperKind.LABEL,
              size);

      assertThat(scan(pdf, 0, BarcodeFormat.CODE_128)).isEqualTo(SampleParcelPapers.TRACKING);
      assertThat(scan(pdf, 0, BarcodeFormat.QR_CODE)).isEqualTo("PA-000042");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE", "JAPANESE", "ARABIC"})
    void whenItIsPrinted_thenStrangersAndTheSenderReadIt(Language language) throws IOException {
      var page = SamplePages.page(language, Audience.CONSUMER);
      var text = text(abroad(language, PaperKind.LABEL));

      assertThat(text)
          .contains(
              "From",
              "RR47 3124 829B E",
              "Harbour & Lane, Returns",
              "2000 Antwerpen",
              "BELGIUM",
              "1.45 kg");
      for (var word : page.say("papers.from").split(" ", -1)) {
        assertThat(text).contains(Normalizer.normalize(word, Normalizer.Form.NFKC));
      }
    }

    @Test
    void whenItStaysInTheUnion_thenItNamesBothCountriesAndNeedsNoForm() throws IOException {
      var facts = SampleParcelPapers.home(ParcelState.LABELLED);
      var pdf = print(Language.ENGLISH, facts, PaperKind.ALL, PaperSize.A4);

      try (var document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).isEqualTo(2);
      }
      assertThat(text(pdf)).contains("GERMANY", "BELGIUM").doesNotContain("CN 2", "invoice");
    }
  }

  @Nested
  class GivenAPackingSlip {
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE", "JAPANESE", "ARABIC"})
    void whenItIsScanned_thenTheBenchHasTheNumberOfTheParcel(Language language)
        throws IOException, ReaderException {
      assertThat(scan(abroad(language, PaperKind.SLIP), 0, BarcodeFormat.QR_CODE))
          .isEqualTo("PA-000042");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE", "JAPANESE"})
    void whenItIsRead_thenItTellsWhatIsInTheBoxAndWhatIsToBeDone(Language language)
        throws IOException {
      var page = SamplePages.page(language, Audience.CONSUMER);
      var text = text(abroad(language, PaperKind.SLIP)).replaceAll("\\s+", "");

      assertThat(text).contains("Parkershoulderbag", "Silkscarf", "HL-20418", "R-20418");
      for (var key : new String[] {"document.reason.wrong_size", "papers.slip.step.drop_off"}) {
        var words = Normalizer.normalize(page.say(key), Normalizer.Form.NFKC);
        assertThat(text).contains(words.replaceAll("\\s+", ""));
      }
    }
  }

  @Nested
  class GivenABorder {
    @Test
    void whenItIsDear_thenTheFullFormDeclaresReturnedGoodsAndTheExport() throws IOException {
      var text = text(abroad(Language.ENGLISH, PaperKind.CUSTOMS)).replaceAll("\\s+", " ");

      assertThat(text)
          .contains(
              "CN 23",
              "UNITED KINGDOM",
              "Parker shoulder bag, medium, leather",
              "420221",
              "IT",
              "EUR 696.00",
              "1.45 kg",
              "X Returned goods",
              "The size does not fit",
              "Order HL-20418 of 2026-11-02");
    }

    @Test
    void whenTheInvoiceIsRead_thenItSaysThatNothingIsPaidOnIt() throws IOException {
      assertThat(text(abroad(Language.JAPANESE, PaperKind.INVOICE)).replaceAll("\\s+", " "))
          .contains(
              "Pro forma invoice for returned goods",
              "Nothing is to be paid",
              "返送品プロフォーマインボイス",
              "JAPAN",
              "田中 花子");
    }
  }

  @Nested
  class GivenAParcelToAConsumer {
    private static Parcel outward(Parcel back) {
      return new Parcel(
          back.id(),
          back.number(),
          Leg.HUB_TO_CONSUMER,
          back.carriage(),
          back.state(),
          back.to(),
          back.from(),
          back.weightGrams(),
          back.pieces(),
          back.times(),
          back.labels(),
          back.version());
    }

    @Test
    void whenItCrossesABorder_thenItIsNotDeclaredAsReturned() {
      var page = SamplePages.page(Language.ENGLISH, Audience.CONSUMER);
      var back = SampleParcelPapers.abroad(Language.ENGLISH);
      var facts = new ParcelFacts(outward(back.parcel()), back.matters(), back.bought());

      var sheets = SampleParcelPapers.sheets(page, facts, PaperKind.ALL, PaperSize.A4);

      assertThat(sheets.label()).isPresent();
      assertThat(sheets.slip()).isEmpty();
      assertThat(sheets.customs()).isEmpty();
      assertThat(sheets.invoice()).isEmpty();
    }
  }

  @Nested
  class GivenAParcelThatIsNotSentAnyMore {
    @Test
    void whenItsPapersAreAskedFor_thenThereAreNone() {
      var page = SamplePages.page(Language.ENGLISH, Audience.CONSUMER);
      var facts = SampleParcelPapers.home(ParcelState.CANCELLED);

      var sheets = SampleParcelPapers.sheets(page, facts, PaperKind.ALL, PaperSize.A4);

      assertThat(sheets.label()).isEmpty();
      assertThat(sheets.slip()).isEmpty();
      assertThat(sheets.customs()).isEmpty();
      assertThat(sheets.invoice()).isEmpty();
    }
  }
}
