package io.redress.people.web;

import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down what costs much per request: files, and searches (OWASP ASVS 5.0.0, 2.4.1). */
final class PaceFilter extends OncePerRequestFilter {
  private final SlowDown slowDown;

  PaceFilter(SlowDown slowDown) {
    this.slowDown = slowDown;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var door = door(request);
    if (door.isPresent() && !slowDown.admits(door.get(), request.getRemoteAddr())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(door.get().retryAfterSeconds()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    chain.doFilter(request, response);
  }

  private static Optional<Door> door(HttpServletRequest request) {
    var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/")) {
      return Optional.of(Door.UPLOAD);
    }
    return request.getRequestURI().endsWith("/find") && request.getRequestURI().startsWith("/desk/")
        ? Optional.of(Door.SEARCH)
        : Optional.empty();
  }
}
