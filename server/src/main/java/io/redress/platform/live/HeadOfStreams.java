package io.redress.platform.live;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses HEAD at a stream of events: it would never end, and whatever its sender asks next over
 * the same connection would wait for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
class HeadOfStreams extends OncePerRequestFilter {
  private static final String LIVE = "/live";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("HEAD") || !request.getRequestURI().endsWith(LIVE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.ALLOW, "GET");
    response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
  }
}
