package io.redress.cases.brands.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Writes a PDF anew without what says who made it, with what and when: of the whole, and of each
 * page, picture and note in it, also what a camera wrote into its photos. Earlier versions that it
 * carries are left behind.
 */
final class CleanPdf {
  /** What programs write of any part (ISO 32000-2:2020, 14.3 and 14.5). */
  private static final List<COSName> OF_PARTS =
      List.of(COSName.METADATA, COSName.PIECE_INFO, COSName.LAST_MODIFIED);

  /** Who wrote a note on a page, and when (ISO 32000-2:2020, 12.5.2 and 12.5.6.2). */
  private static final List<COSName> OF_NOTES =
      List.of(COSName.getPDFName("T"), COSName.getPDFName("M"), COSName.getPDFName("CreationDate"));

  private static final COSName PLACE_OF_NOTE = COSName.getPDFName("Rect");
  private static final COSName KIND_OF_FIELD = COSName.getPDFName("FT");

  private CleanPdf() {}

  /** The document without its metadata; nothing when it or a photo in it cannot be read. */
  static Optional<byte[]> of(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.isEncrypted() || document.getNumberOfPages() == 0
          ? Optional.empty()
          : Optional.of(cleaned(document));
    } catch (IOException | RuntimeException unreadable) {
      // What is broken on purpose fails in many ways.
      return Optional.empty();
    }
  }

  private static byte[] cleaned(PDDocument document) throws IOException {
    document.setDocumentInformation(new PDDocumentInformation());
    for (var key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
      clean(document.getDocument().getObjectFromPool(key).getObject());
    }
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** A part with all that lies in it; what it only names is a part of its own. */
  private static void clean(COSBase part) throws IOException {
    if (part instanceof COSStream stream) {
      PhotosInPdf.clean(stream);
    }
    if (part instanceof COSDictionary told) {
      OF_PARTS.forEach(told::removeItem);
      if (told.containsKey(PLACE_OF_NOTE) && !told.containsKey(KIND_OF_FIELD)) {
        OF_NOTES.forEach(told::removeItem);
      }
      for (var each : told.getValues()) {
        clean(each);
      }
    } else if (part instanceof COSArray parts) {
      for (var each : parts) {
        clean(each);
      }
    }
  }
}
