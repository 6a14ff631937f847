package io.redress.faces;

import io.redress.cases.CaseView;
import io.redress.faces.packages.BrandPackage;
import io.redress.faces.packages.BrandPackages;
import io.redress.faces.packages.PackagePress;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Pages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;

/** Reads what a brand gets to keep of a request, as anybody could who holds it. */
@Component
public class PackageReading {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final House HOUSE = new House("Harbour & Lane", BERLIN, "/s/shop");

  private final BrandPackages packages;
  private final PackagePress press;
  private final Pages pages;

  PackageReading(BrandPackages packages, PackagePress press, Pages pages) {
    this.packages = packages;
    this.press = press;
    this.pages = pages;
  }

  /** What the brand was given with the last request of a case. */
  public BrandPackage given(CaseView view) {
    return packages.of(view, view.conduct().liaison().orElseThrow());
  }

  /** The entries of the ZIP by their names, in a language. */
  public Map<String, byte[]> zip(BrandPackage content, String language) {
    var page = pages.writtenFor(HOUSE, Audience.BRAND, language, BERLIN);
    try (var packed = press.zip(page, content)) {
      var bytes = new ByteArrayOutputStream();
      packed.sendTo(bytes);
      return entries(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of any ZIP by their names. */
  public static Map<String, byte[]> entries(byte[] zip) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  /** All that can be read in the ZIP: names, the words of PDFs, and all else as it is. */
  public static String words(Map<String, byte[]> zip) {
    var words = new StringBuilder();
    zip.forEach(
        (name, bytes) ->
            words
                .append(name)
                .append('\n')
                .append(
                    name.endsWith(".pdf")
                        ? words(bytes)
                        : new String(bytes, StandardCharsets.ISO_8859_1))
                .append('\n'));
    return words.toString();
  }

  /** The words of a PDF, and what it says of itself. */
  public static String words(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var about = document.getDocumentInformation();
      var text =
          new PDFTextStripper().getText(document)
              + "\n"
              + about.getTitle()
              + "\n"
              + about.getAuthor();
      return Normalizer.normalize(text, Normalizer.Form.NFKC);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
