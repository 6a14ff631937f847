package io.redress.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Tells the requests that bring a piece of a file: they last as long as a slow line needs, so they
 * are read piece by piece, hold no place at the gate and are bounded where files are taken in.
 */
final class StreamedUpload {
  private static final Pattern PATH =
      Pattern.compile(
          "/(?:api/v1/cases/[^/]+/evidence|s/[^/]+/(?:orders|cases)/[^/]+/files"
              + "|desk/[^/]+/cases/[^/]+/files)/uploads/[^/]+");

  private StreamedUpload() {}

  static boolean is(HttpServletRequest request) {
    return request.getMethod().equals("PATCH") && PATH.matcher(request.getRequestURI()).matches();
  }
}
