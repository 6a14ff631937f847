package io.redress.cases.brands.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.EvidenceSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** What a PDF says of whoever made it does not go with it. */
class CleanPdfTest {
  private static final String MAKER = "Sofia Brandt";
  private static final String PLACE = "53.5436 N";
  private static final byte[] PICTURE = EvidenceSamples.picture("jpeg", 60, 40);
  private static final byte[] PHOTO = EvidenceSamples.heldSideways(PICTURE);

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

  /** A paper made of a photo: its bytes as the device wrote them, or packed once more. */
  private static byte[] ofPhoto(byte[] photo, COSBase packing) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var image = JPEGFactory.createFromByteArray(document, PICTURE);
      try (var out = image.getCOSObject().createRawOutputStream()) {
        out.write(photo);
      }
      image.getCOSObject().setItem(COSName.FILTER, packing);
      try (var canvas = new PDPageContentStream(document, page)) {
        canvas.drawImage(image, 20, 20);
      }
      return saved(document);
    }
  }

  private static byte[] packed(byte[] photo, COSName packing) throws IOException {
    var out = new ByteArrayOutputStream();
    FilterFactory.INSTANCE
        .getFilter(packing)
        .encode(new ByteArrayInputStream(photo), out, new COSDictionary(), 0);
    return out.toByteArray();
  }

  /** The colour in the middle of the photo, as a reader sees it. */
  private static int middle(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var page = new PDFRenderer(document).renderImage(0);
      return page.getRGB(20 + 30, page.getHeight() - 20 - 20);
    }
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
  void whenAPhotoInItSaysWhereItWasTaken_thenThePhotoGoesWithoutThat() throws IOException {
    var told = ofPhoto(PHOTO, COSName.DCT_DECODE);
    assertThat(unpacked(told)).contains("Exif\0\0", PLACE);

    var clean = CleanPdf.of(told).orElseThrow();

    assertThat(unpacked(clean)).doesNotContain("Exif\0\0", PLACE);
    assertThat(middle(clean)).isEqualTo(middle(told)).isNotEqualTo(0xFFFFFFFF);
  }

  @Test
  void whenThePhotoIsPackedOnceMore_thenItIsUnpackedAndCleaned() throws IOException {
    for (var packing : List.of(COSName.FLATE_DECODE, COSName.ASCII85_DECODE)) {
      var filters = new COSArray(List.of(packing, COSName.DCT_DECODE));
      var told = ofPhoto(packed(PHOTO, packing), filters);

      var clean = CleanPdf.of(told).orElseThrow();

      assertThat(unpacked(clean)).contains("JFIF").doesNotContain("Exif\0\0", PLACE);
      assertThat(middle(clean)).isEqualTo(middle(told)).isNotEqualTo(0xFFFFFFFF);
    }
  }

  @Test
  void whenAPhotoInItIsCutShort_thenThereIsNothing() throws IOException {
    var cut = ofPhoto(Arrays.copyOf(PHOTO, PHOTO.length / 2), COSName.DCT_DECODE);

    assertThat(CleanPdf.of(cut)).isEmpty();
  }

  @Test
  void whenAPhotoUnpacksToFarTooMuch_thenThereIsNothing() throws IOException {
    var many = packed(new byte[40 << 20], COSName.FLATE_DECODE);
    var filters = new COSArray(List.of(COSName.FLATE_DECODE, COSName.DCT_DECODE));

    assertThat(CleanPdf.of(ofPhoto(many, filters))).isEmpty();
  }

  @Test
  void whenItCannotBeRead_thenThereIsNothing() throws IOException {
    var cut = new String(telling(), StandardCharsets.ISO_8859_1).substring(0, 40);

    assertThat(CleanPdf.of(cut.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(CleanPdf.of(new byte[0])).isEmpty();
  }
}
