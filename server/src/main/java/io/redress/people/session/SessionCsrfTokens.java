package io.redress.people.session;

import io.redress.people.domain.Secret;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Keeps the token of the forms as a text in the session. */
public final class SessionCsrfTokens implements CsrfTokenRepository {
  static final String NAME = "csrf";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String PARAMETER = "_csrf";

  private final SecureRandom random = new SecureRandom();

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(Secret.from(random).text());
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null) {
      // A page that says what went wrong begins no session: it would put one in the place of that
      // which another answer has just begun.
      if (request.getDispatcherType() == DispatcherType.ERROR
          && request.getSession(false) == null) {
        return;
      }
      request.getSession(true).setAttribute(NAME, token.getToken());
      return;
    }
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(NAME);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof String kept
        ? token(kept)
        : null;
  }

  private static CsrfToken token(String text) {
    return new DefaultCsrfToken(HEADER, PARAMETER, text);
  }
}
