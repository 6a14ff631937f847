package io.redress.platform.gate;

import io.redress.platform.problems.Problems;
import io.redress.platform.settings.Settings;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only so many requests in at once; who waits too long, or finds too many waiting, is sent
 * away with 503 and told when to come again.
 *
 * <p>Threads are virtual and without number, connections to the database are few: without a bound
 * here, all would queue for a connection and all be late. An event stream leaves its place as soon
 * as it is set up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Gate extends OncePerRequestFilter {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final int WAITING_PER_PLACE = 4;

  private final Problems problems;
  private final Semaphore places;
  private final int mostWaiting;

  Gate(Problems problems, Settings settings) {
    this.problems = problems;
    this.places = new Semaphore(settings.work().concurrency(), true);
    this.mostWaiting = settings.work().concurrency() * WAITING_PER_PLACE;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/") || StreamedUpload.is(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!enter()) {
      problems.write(
          request, response, Problem.of(ProblemCode.OVERLOADED, "Try again in a second."));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.getQueueLength() < mostWaiting
          && places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
