package io.redress.platform.gate;

import io.redress.platform.gate.BodyMemory.Refusal;
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
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a request of a program, or of a script of the bench, up to a limit, so that it
 * can be told apart from another by its bytes and can never fill the memory; uploads have a limit
 * of their own.
 *
 * <p>It stands before the gate: whoever sends slowly takes nobody's place there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class BodyLimit extends OncePerRequestFilter {
  static final int LIMIT_BYTES = 1024 * 1024;

  /** For what sends many things at once. */
  static final int BULK_LIMIT_BYTES = 20 * LIMIT_BYTES;

  private static final Pattern LIMITED = Pattern.compile("/(?:api|hooks)/.*|/bench/[^/]+/sync");
  private static final Pattern BULK = Pattern.compile("/api/v1/\\w+/bulk");

  private final BodyMemory memory = new BodyMemory();
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
    var told = told(request);
    if (told > limit) {
      refuse(request, response, Refusal.TOO_LARGE);
      return;
    }
    try (var held = memory.read(request.getInputStream(), told, limit)) {
      if (held.refusal().isPresent()) {
        refuse(request, response, held.refusal().get());
        return;
      }
      chain.doFilter(new ReadRequest(request, held.bytes()), response);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal why)
      throws IOException {
    // What is still on its way would be taken for the next request.
    response.setHeader(HttpHeaders.CONNECTION, "close");
    problems.write(
        request,
        response,
        switch (why) {
          case TOO_LARGE ->
              Problem.of(
                  ProblemCode.TOO_LARGE,
                  "A request has at most %d bytes.".formatted(limit(request)));
          case TOO_SLOW ->
              Problem.of(ProblemCode.TOO_SLOW, "The request came in too slowly; send it again.");
          case NO_ROOM -> Problem.of(ProblemCode.OVERLOADED, "Try again in a second.");
        });
  }

  // Without a length and without pieces there is no body (RFC 9112, 2022, section 6.3).
  private static long told(HttpServletRequest request) {
    var isInPieces = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    return isInPieces ? -1 : Math.max(0, request.getContentLengthLong());
  }

  private static int limit(HttpServletRequest request) {
    return BULK.matcher(request.getRequestURI()).matches() ? BULK_LIMIT_BYTES : LIMIT_BYTES;
  }
}
