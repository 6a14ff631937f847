package io.redress.people.web;

import io.redress.people.access.Whereabouts;
import io.redress.people.domain.DeviceName;
import io.redress.people.session.SessionOnce;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Notes where a request comes from and gives it the session that all nodes share. */
final class SessionFilter implements Filter {
  /** After the merchant is in scope, whose the session is, and before Spring Security. */
  static final int ORDER = TenancyFilter.ORDER + 10;

  private final SessionRepositoryFilter<?> sessions;
  private final SessionOnce once;

  SessionFilter(SessionRepositoryFilter<?> sessions, SessionOnce once) {
    this.sessions = sessions;
    this.once = once;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(SessionOnce.class.getName(), once);
    try {
      whereabouts((HttpServletRequest) request)
          .<Exception>run(
              () -> {
                sessions.doFilter(request, response, chain);
                return true;
              });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Whereabouts whereabouts(HttpServletRequest request) {
    var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    return new Whereabouts(request.getRemoteAddr(), DeviceName.of(agent));
  }
}
