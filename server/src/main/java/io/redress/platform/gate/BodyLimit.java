package io.redress.platform.gate;

import io.redress.platform.problems.Problems;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of an API request up to a limit, so that it can be told apart from another by its
 * bytes and can never fill the memory; uploads have a limit of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {
  static final int LIMIT_BYTES = 1024 * 1024;

  private final Problems problems;

  BodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return !request.getRequestURI().startsWith("/api/")
        || (type != null && type.startsWith("multipart/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > LIMIT_BYTES) {
      refuse(request, response);
      return;
    }
    var body = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
    if (body.length > LIMIT_BYTES) {
      refuse(request, response);
      return;
    }
    chain.doFilter(new ReadRequest(request, body), response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var detail = "A request has at most %d bytes.".formatted(LIMIT_BYTES);
    problems.write(request, response, Problem.of(ProblemCode.TOO_LARGE, detail));
  }
}
