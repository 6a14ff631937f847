package io.redress.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Waits for the whole of a page's form before the gate, so that a form from a slow line takes
 * nobody's place there. How large it may be is a matter of the server's settings.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class FormArrival extends OncePerRequestFilter {
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getRequestURI().startsWith("/api/")
        || request.getRequestURI().startsWith("/hooks/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (isOfParts(request)) {
        request.getParts();
      } else {
        request.getParameterMap();
      }
    } catch (IllegalStateException | ServletException | IOException unusable) {
      // Told by whoever reads it behind the doors, where errors have their pages.
      logger.debug("A form cannot be read.", unusable);
    }
    chain.doFilter(request, response);
  }

  private static boolean isOfParts(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getContentType(), "")
        .toLowerCase(Locale.ROOT)
        .startsWith("multipart/form-data");
  }
}
