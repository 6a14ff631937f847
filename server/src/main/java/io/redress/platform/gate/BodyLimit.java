package io.redress.platform.gate;

import io.redress.platform.problems.Problems;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
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

  /** For what sends many things at once. */
  static final int BULK_LIMIT_BYTES = 20 * LIMIT_BYTES;

  private static final Pattern LIMITED = Pattern.compile("/(?:api|hooks)/.*");
  private static final Pattern BULK = Pattern.compile("/api/v1/\\w+/bulk");

  private final Problems problems;

  BodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return !LIMITED.matcher(request.getRequestURI()).matches()
        || (type != null && type.startsWith("multipart/"))
        || StreamedUpload.is(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = limit(request);
    if (request.getContentLengthLong() > limit) {
      refuse(request, response);
      return;
    }
    var body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      refuse(request, response);
      return;
    }
    chain.doFilter(new ReadRequest(request, body), response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var detail = "A request has at most %d bytes.".formatted(limit(request));
    problems.write(request, response, Problem.of(ProblemCode.TOO_LARGE, detail));
  }

  private static int limit(HttpServletRequest request) {
    return BULK.matcher(request.getRequestURI()).matches() ? BULK_LIMIT_BYTES : LIMIT_BYTES;
  }
}
