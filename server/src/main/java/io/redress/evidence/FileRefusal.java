package io.redress.evidence;

import io.redress.shared.Problem;
import io.redress.shared.Violation;

/**
 * A file that is not taken.
 *
 * @param name what its bringer called it
 */
public record FileRefusal(FileFault fault, String name) {
  /** What a program is told: INVALID or TOO_LARGE of field {@code file}. */
  public Problem problem() {
    return Problem.of(fault.problem(), new Violation("file", name, fault.reason(), fault.remedy()));
  }
}
