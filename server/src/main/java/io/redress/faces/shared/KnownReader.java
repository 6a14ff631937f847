package io.redress.faces.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What is known of whoever sends this request: the language and the zone that are kept of them.
 * Whoever finds out who it is says so before the page is opened; a choice made by link still comes
 * first.
 */
public final class KnownReader {
  private static final String LANGUAGE = KnownReader.class.getName() + ".language";

  private static final String ZONE = KnownReader.class.getName() + ".zone";

  private KnownReader() {}

  /** The reader's kept language, as BCP 47 tag. */
  public static void speaks(String tag) {
    keep(LANGUAGE, tag);
  }

  /** The reader's kept time zone; where the browser tells one, that one comes first. */
  public static void livesIn(ZoneId zone) {
    keep(ZONE, zone);
  }

  private static void keep(String name, Object value) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
    }
  }

  static Optional<String> language(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(LANGUAGE)).map(Object::toString);
  }

  static Optional<ZoneId> zone(HttpServletRequest request) {
    return request.getAttribute(ZONE) instanceof ZoneId zone ? Optional.of(zone) : Optional.empty();
  }
}
