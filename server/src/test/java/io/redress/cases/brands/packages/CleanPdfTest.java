package io.redress.cases.brands.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/** What a PDF says of whoever made it does not go with it. */
class CleanPdfTest {
  private static final String MAKER = "Sofia Brandt";

  private static byte[] telling() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setAuthor(MAKER);
      document.getDocumentCatalog().setMetadata(said(document));
      page.setMetadata(said(document));
      var history = new COSDictionary();
      history.setString("Editor", MAKER);
      page.getCOSObject().setItem(COSName.PIECE_INFO, history);
      page.getCOSObject().setItem(COSName.ANNOTS, notes());
      return saved(document);
    }
  }

  private static PDMetadata said(PDDocument document) throws IOException {
    var words = "<x>%s</x>".formatted(MAKER).getBytes(StandardCharsets.US_ASCII);
    return new PDMetadata(document, new ByteArrayInputStream(words));
  }

  private static COSArray notes() {
    var note = new COSDictionary();
    note.setName("Subtype", "Text");
    note.setItem("Rect", new PDRectangle(10, 10, 20, 20).getCOSArray());
    note.setString("T", MAKER);
    note.setString("Contents", "Paid in full.");
    var notes = new COSArray();
    notes.add(note);
    return notes;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  /** The document without anything packed, so that all that it says can be read. */
  private static String unpacked(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new String(saved(document), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void whenItIsCleaned_thenNoPartOfItSaysWhoMadeIt() throws IOException {
    assertThat(unpacked(telling())).contains(MAKER);

    var clean = CleanPdf.of(telling()).orElseThrow();

    assertThat(unpacked(clean)).contains("Paid in full.").doesNotContain(MAKER, "Sofia");
  }

  @Test
  void whenItCannotBeRead_thenThereIsNothing() throws IOException {
    var cut = new String(telling(), StandardCharsets.ISO_8859_1).substring(0, 40);

    assertThat(CleanPdf.of(cut.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(CleanPdf.of(new byte[0])).isEmpty();
  }
}
