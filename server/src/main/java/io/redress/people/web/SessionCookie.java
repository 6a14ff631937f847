package io.redress.people.web;

import io.redress.people.domain.Secret;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The cookie a browser is remembered by: one for each merchant, which no script reads and no other
 * site sends along (OWASP ASVS 5.0.0, 3.3.1 to 3.3.4).
 *
 * <p>Where the address of the pages is https, it is bound to exactly this host (RFC 6265bis,
 * section 4.1.3.2), so that no neighbour under the same domain can set it.
 */
final class SessionCookie implements HttpSessionIdResolver {
  private static final String NAME = "session-";
  private static final String HOST_ONLY = "__Host-" + NAME;

  private final Tenancy tenancy;
  private final String prefix;
  private final boolean isSecure;

  SessionCookie(Tenancy tenancy, boolean isSecure) {
    this.tenancy = tenancy;
    this.isSecure = isSecure;
    this.prefix = isSecure ? HOST_ONLY : NAME;
  }

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    var name = name(request);
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> name.filter(cookie.getName()::equals).isPresent())
        .map(Cookie::getValue)
        .filter(Secret::isOne)
        .limit(1)
        .toList();
  }

  @Override
  public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
    name(request).ifPresent(name -> add(response, ResponseCookie.from(name, id)));
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    name(request)
        .ifPresent(name -> add(response, ResponseCookie.from(name, "").maxAge(Duration.ZERO)));
  }

  // Outside of any merchant there is no session.
  private Optional<String> name(HttpServletRequest request) {
    return tenancy.current().flatMap(merchant -> TenancyFilter.slug(request)).map(prefix::concat);
  }

  private void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
    var whole = cookie.path("/").httpOnly(true).secure(isSecure).sameSite("Lax").build();
    response.addHeader(HttpHeaders.SET_COOKIE, whole.toString());
  }
}
