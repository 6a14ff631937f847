package io.redress.faces.paper;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.redress.faces.shared.Page;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Makes papers: a template below {@code jte/paper} with the view of a page becomes a PDF.
 *
 * <p>It follows PDF/A-2a (ISO 19005-2) and is tagged after PDF/UA (ISO 14289-1), so that it can be
 * kept for years and read aloud: what a durable medium asks for (Directive 2011/83/EU, Article
 * 2(10)). Faces are embedded; nothing is fetched, whatever a text in it says.
 */
@Component
public class Papers {
  private static final int MOST_CHARACTERS = 300_000;
  private static final int MOST_AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int WEIGHT = 400;

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final Semaphore presses = new Semaphore(MOST_AT_ONCE, true);

  public Papers() {
    XRLog.setLoggingEnabled(false);
  }

  /**
   * The paper as PDF.
   *
   * @param name of the template, as {@code withdraw-receipt}
   * @throws Problem TOO_LARGE when there is too much on it; OVERLOADED when too many are asked for
   */
  public byte[] print(String name, Page page, Object view) {
    return print(name, page, view, Map.of());
  }

  /**
   * The paper as PDF with pictures, which it names by their keys.
   *
   * @throws Problem as {@link #print(String, Page, Object)}
   */
  public byte[] print(String name, Page page, Object view, Map<String, BufferedImage> pictures) {
    var output = new StringOutput();
    var parameters = Map.of("page", page, "paper", new PaperWords(page), "view", view);
    templates.render("paper/" + name + ".jte", parameters, output);
    var markup = output.toString();
    if (markup.length() > MOST_CHARACTERS) {
      throw Problem.of(
          ProblemCode.TOO_LARGE,
          "A paper holds %d characters, this one has %d."
              .formatted(MOST_CHARACTERS, markup.length()));
    }
    return inTurn(PaperText.of(markup, page.words().reader()), pictures);
  }

  /**
   * The paper as PDF, the same to the last byte whenever it is printed from the same view for the
   * same page; it says that it was made when the page was read.
   *
   * @throws Problem as {@link #print}
   */
  public byte[] printForGood(String name, Page page, Object view) {
    try {
      return SameBytes.asOf(page.now(), print(name, page, view));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private byte[] inTurn(PaperText text, Map<String, BufferedImage> pictures) {
    try {
      if (!presses.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.of(ProblemCode.OVERLOADED, "Too many papers are made at this moment.");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Problem.of(ProblemCode.OVERLOADED, "The house is about to stop.");
    }
    try {
      return press(text, pictures);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      presses.release();
    }
  }

  private static DefaultObjectDrawerFactory drawers(Map<String, BufferedImage> pictures) {
    var drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(CodeDrawer.TYPE, CodeDrawer.drawer());
    drawers.registerDrawer(PictureDrawer.TYPE, PictureDrawer.of(pictures));
    return drawers;
  }

  private byte[] press(PaperText text, Map<String, BufferedImage> pictures) throws IOException {
    var pdf = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .useColorProfile(colours)
            .withProducer("Redress")
            .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
            .useUnicodeBidiReorderer(new ArabicWriting())
            .useObjectDrawerFactory(drawers(pictures))
            .defaultTextDirection(text.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR)
            .withHtmlContent(text.markup(), null)
            .toStream(pdf);
    for (var when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, kind) -> false, when);
    }
    for (var face : text.faces()) {
      builder.useFont(face::open, face.family(), WEIGHT, FontStyle.NORMAL, true);
    }
    builder.run();
    return pdf.toByteArray();
  }
}
