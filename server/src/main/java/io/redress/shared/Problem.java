package io.redress.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a caller did or met that cannot go on: bad input, a missing thing, a conflict.
 *
 * <p>It is turned once, at the edge, into RFC 9457 {@code problem+json}. All violations of one
 * request are told together.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<Violation> violations;

  private Problem(ProblemCode code, String detail, List<Violation> violations) {
    super(detail);
    this.code = code;
    this.violations = List.copyOf(violations);
  }

  /** A problem that is explained by one sentence. */
  public static Problem of(ProblemCode code, String detail) {
    return new Problem(code, detail, List.of());
  }

  /** A problem of one field. */
  public static Problem of(ProblemCode code, Violation violation) {
    return new Problem(code, violation.toString(), List.of(violation));
  }

  /** A problem of several fields, told at once; the list must not be empty. */
  public static Problem of(ProblemCode code, List<Violation> violations) {
    var detail = violations.stream().map(Violation::toString).collect(Collectors.joining(" "));
    return new Problem(code, detail, violations);
  }

  /** The same answer for what does not exist and for what belongs to somebody else. */
  public static Problem notFound(String what) {
    return of(ProblemCode.NOT_FOUND, what + " was not found.");
  }

  public ProblemCode code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }
}
