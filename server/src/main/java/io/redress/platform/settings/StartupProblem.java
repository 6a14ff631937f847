package io.redress.platform.settings;

import java.util.Optional;

/** Why the application cannot start, in one line that says what to do about it. */
public final class StartupProblem extends RuntimeException {
  /** The exit code of a start that failed for a reason the operator can mend. */
  public static final int EXIT_CODE = 3;

  private static final long serialVersionUID = 1L;

  public StartupProblem(String line) {
    super(line);
  }

  public StartupProblem(String line, Throwable cause) {
    super(line, cause);
  }

  /** The startup problem somewhere below a failure, when there is one. */
  public static Optional<StartupProblem> within(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof StartupProblem problem) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }
}
