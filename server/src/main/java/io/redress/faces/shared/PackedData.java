package io.redress.faces.shared;

import io.redress.privacy.PersonalExports.Packed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Sends what was packed as a file to be kept, never as a page. */
public final class PackedData {
  private PackedData() {}

  /** Writes the headers and the file. */
  public static void send(Packed packed, HttpServletResponse response) throws IOException {
    send(packed, "my-data.zip", response);
  }

  /** The same by a name of its own, of letters, digits and hyphens. */
  public static void send(Packed packed, String name, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/zip");
    response.setContentLengthLong(packed.size());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    packed.sendTo(response.getOutputStream());
  }
}
