package io.redress.platform.gate;

import io.redress.platform.problems.Problems;
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
 * Turns what a filter of the API throws into a problem document, as is done with what a controller
 * throws: a database that is away is met first by the filters that ask whose request it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class FilterFailures extends OncePerRequestFilter {
  private final Problems problems;

  FilterFailures(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      problems.explain(request, response, failure);
    }
  }
}
