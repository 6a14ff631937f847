package io.redress.faces.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What is known of whoever sends this request: the language that is kept of them. Whoever finds out
 * who it is says so before the page is opened; a choice made by link still comes first.
 */
public final class KnownReader {
  private static final String LANGUAGE = KnownReader.class.getName() + ".language";

  private KnownReader() {}

  /** The reader's kept language, as BCP 47 tag. */
  public static void speaks(String tag) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(LANGUAGE, tag, RequestAttributes.SCOPE_REQUEST);
    }
  }

  static Optional<String> language(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(LANGUAGE)).map(Object::toString);
  }
}
