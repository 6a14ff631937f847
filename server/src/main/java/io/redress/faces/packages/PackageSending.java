package io.redress.faces.packages;

import io.redress.faces.shared.PackedData;
import io.redress.faces.shared.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Hands a package over as an attachment, named after its request. */
public enum PackageSending {
  /** The paper to read. */
  PDF {
    @Override
    public void send(PackagePress press, Page page, BrandPackage content, HttpServletResponse to)
        throws IOException {
      var paper = press.paper(page, content);
      to.setContentType(MediaType.APPLICATION_PDF_VALUE);
      to.setContentLength(paper.length);
      to.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"" + content.fileName() + ".pdf\"");
      to.getOutputStream().write(paper);
    }
  },
  /** The paper with the photos and the papers. */
  ZIP {
    @Override
    public void send(PackagePress press, Page page, BrandPackage content, HttpServletResponse to)
        throws IOException {
      try (var packed = press.zip(page, content)) {
        PackedData.send(packed, content.fileName() + ".zip", to);
      }
    }
  };

  /** Makes it and writes it with its headers. */
  public abstract void send(
      PackagePress press, Page page, BrandPackage content, HttpServletResponse to)
      throws IOException;
}
