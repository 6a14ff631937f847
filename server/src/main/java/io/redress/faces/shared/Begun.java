package io.redress.faces.shared;

import io.redress.people.session.SessionOnce;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody has begun in this browser; it is kept in the session and nowhere else. A kind of
 * value that is new here is named by a {@code SessionType}.
 */
public final class Begun {
  private static final String PREFIX = Begun.class.getPackageName() + ".";

  private Begun() {}

  /** What was kept under this name. */
  public static <T> Optional<T> find(HttpServletRequest request, String name, Class<T> type) {
    var session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(open -> open.getAttribute(PREFIX + name))
        .filter(type::isInstance)
        .map(type::cast);
  }

  public static void keep(HttpServletRequest request, String name, Object value) {
    request.getSession(true).setAttribute(PREFIX + name, value);
  }

  /** What was kept under this name, for the last time. */
  public static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
    var found = find(request, name, type);
    found.ifPresent(value -> request.getSession().removeAttribute(PREFIX + name));
    return found;
  }

  /**
   * Does something once for each name in this browser, so that a form that is sent twice acts once;
   * the second time gives what the first one gave. What did not succeed may be tried again.
   */
  public static <T> T once(
      HttpServletRequest request,
      String name,
      Class<? extends T> success,
      Supplier<? extends T> act) {
    return SessionOnce.of(request).once(request, PREFIX + name, success, act);
  }
}
