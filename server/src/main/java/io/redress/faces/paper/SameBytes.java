package io.redress.faces.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Takes out of a PDF what differs from one making to the next: the time at which it was made, in
 * both places where it stands (ISO 19005-2, 6.6.2.3), and the identifier that follows from it.
 */
final class SameBytes {
  private static final Pattern DATES =
      Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(<)");

  private SameBytes() {}

  /** The same document as if it had been made at this instant. */
  static byte[] asOf(Instant at, byte[] pdf) throws IOException {
    var second = at.truncatedTo(ChronoUnit.SECONDS);
    try (var document = Loader.loadPDF(pdf)) {
      var when = GregorianCalendar.from(second.atZone(ZoneOffset.UTC));
      var information = document.getDocumentInformation();
      information.setCreationDate(when);
      if (information.getModificationDate() != null) {
        information.setModificationDate(when);
      }
      date(document, second.atOffset(ZoneOffset.UTC).toString());
      document.getDocument().getTrailer().removeItem(COSName.ID);
      document.setDocumentId(second.toEpochMilli());
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void date(PDDocument document, String when) throws IOException {
    var catalog = document.getDocumentCatalog();
    var said = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
    var dated = DATES.matcher(said).replaceAll("$1" + Matcher.quoteReplacement(when) + "$2");
    var bytes = new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(new PDMetadata(document, bytes));
  }
}
