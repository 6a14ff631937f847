package io.redress.platform.settings;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says a failed start in one line when the operator can mend it, instead of in a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartupReporter implements SpringBootExceptionReporter {
  @Override
  public boolean reportException(Throwable failure) {
    var line = lineFor(failure);
    line.ifPresent(System.err::println);
    return line.isPresent();
  }

  /** The line for a failure that the operator can mend. */
  public static Optional<String> lineFor(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof PortInUseException taken) {
        return Optional.of(
            "Port %d is in use by another program: choose another with --port."
                .formatted(taken.getPort()));
      }
    }
    return StartupProblem.within(failure).map(Throwable::getMessage);
  }
}
