package io.redress.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every exception of the API into a problem document; pages have words of their own for it.
 *
 * <p>It is no controller advice, since an advice cannot be limited to a path and would miss what
 * fails before a controller is found.
 */
@Component
class ApiProblemResolver implements HandlerExceptionResolver, Ordered {
  private final Problems problems;

  ApiProblemResolver(Problems problems) {
    this.problems = problems;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    var isSecurity =
        failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
    if (isSecurity || response.isCommitted() || !isApi(request)) {
      return null;
    }
    try {
      problems.write(response, Diagnosis.of(failure, request.getRequestURI()));
      return new ModelAndView();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isApi(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/hooks/") || path.equals("/test-clock");
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
