package io.redress.cases.brands.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Writes a PDF anew without what says who made it, with what and when. */
final class CleanPdf {
  private CleanPdf() {}

  /** The document without its metadata; nothing when it cannot be read. */
  static Optional<byte[]> of(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      if (document.isEncrypted()) {
        return Optional.empty();
      }
      return Optional.of(cleaned(document));
    } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] cleaned(PDDocument document) throws IOException {
    document.setDocumentInformation(new PDDocumentInformation());
    document.getDocumentCatalog().setMetadata(null);
    for (var page : document.getPages()) {
      page.setMetadata(null);
    }
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
