package io.redress.platform.gate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
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
 * as it is set up. When the application stops it closes first, while the server still listens: who
 * comes then is told to come again, and the answers that were begun are finished.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Gate extends OncePerRequestFilter implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_FINISH = Duration.ofSeconds(10);
  private static final int WAITING_PER_PLACE = 4;

  private final Problems problems;
  private final Semaphore places;
  private final int all;
  private final Counter refused;
  private volatile boolean isOpen = true;

  Gate(Problems problems, Settings settings, MeterRegistry meters) {
    this.problems = problems;
    this.all = settings.work().concurrency();
    this.places = new Semaphore(all, true);
    this.refused =
        Counter.builder("redress.gate.refusals")
            .description("Requests that were sent away because too many came, or at the end")
            .register(meters);
    Gauge.builder("redress.gate.busy", places, free -> all - free.availablePermits())
        .description("Requests that are worked on")
        .register(meters);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!enter()) {
      refused.increment();
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
      return isOpen
          && places.getQueueLength() < all * WAITING_PER_PLACE
          && places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void start() {
    isOpen = true;
  }

  /** Lets in nobody new and waits until those inside have their answers, within a bound. */
  @Override
  public void stop() {
    isOpen = false;
    try {
      if (places.tryAcquire(all, LONGEST_FINISH.toSeconds(), TimeUnit.SECONDS)) {
        places.release(all);
      } else {
        LOG.warn("Some requests do not end; they are cut off.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isOpen;
  }
}
