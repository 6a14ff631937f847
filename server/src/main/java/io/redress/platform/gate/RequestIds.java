package io.redress.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a name that stands in its answer and on every line that is logged for it.
 *
 * <p>A caller may bring a name of its own; one that is no plain word is replaced, since it would be
 * written into the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {
  static final String HEADER = "X-Request-Id";

  private static final String LOGGED_AS = "request";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 8;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = name(request.getHeader(HEADER));
    response.setHeader(HEADER, id);
    try (var _ = MDC.putCloseable(LOGGED_AS, id)) {
      chain.doFilter(request, response);
    }
  }

  private static String name(@Nullable String asked) {
    if (asked != null && PLAIN.matcher(asked).matches()) {
      return asked;
    }
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
