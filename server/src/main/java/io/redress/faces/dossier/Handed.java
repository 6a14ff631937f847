package io.redress.faces.dossier;

import io.redress.cases.dossier.Dossier;
import io.redress.faces.shared.PackedData;
import io.redress.faces.shared.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Hands a file over as an attachment, named after its case. */
public enum Handed {
  /** The paper to read. */
  PDF {
    @Override
    public void send(
        DossierPress press, Page page, Dossier dossier, DossierWords words, HttpServletResponse to)
        throws IOException {
      var paper = press.paper(page, dossier, words);
      to.setContentType(MediaType.APPLICATION_PDF_VALUE);
      to.setContentLength(paper.length);
      to.setHeader(
          HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + called(dossier) + ".pdf\"");
      to.getOutputStream().write(paper);
    }
  },
  /** Everything. */
  ZIP {
    @Override
    public void send(
        DossierPress press, Page page, Dossier dossier, DossierWords words, HttpServletResponse to)
        throws IOException {
      try (var packed = press.zip(page, dossier, words)) {
        PackedData.send(packed, called(dossier) + ".zip", to);
      }
    }
  };

  /** Makes it and writes it with its headers. */
  public abstract void send(
      DossierPress press, Page page, Dossier dossier, DossierWords words, HttpServletResponse to)
      throws IOException;

  private static String called(Dossier dossier) {
    return dossier.view().head().number().replaceAll("[^A-Za-z0-9-]", "-") + "-file";
  }
}
