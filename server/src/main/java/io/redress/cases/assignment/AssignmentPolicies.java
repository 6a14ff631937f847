package io.redress.cases.assignment;

import io.redress.cases.store.AssignmentPolicyStore;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the merchant in scope has its cases given out. */
@Service
public class AssignmentPolicies {
  private final AssignmentPolicyStore store;
  private final Clock clock;

  AssignmentPolicies(AssignmentPolicyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What counts now. */
  @Transactional(readOnly = true)
  public AssignmentPolicy current() {
    return store.find().orElse(AssignmentPolicy.UNSET);
  }

  /**
   * Sets what counts from now on; nothing that was given is taken back.
   *
   * @param highMinor from so much on a case is one for a specialist
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws Problem INVALID for an amount or a number that nobody can mean
   */
  @Needs(Right.SET_ASSIGNMENT)
  @Transactional
  public AssignmentPolicy set(boolean isHeld, long highMinor, int mostOpen, String by) {
    if (highMinor <= 0) {
      throw invalid("highMinor", highMinor, "is no amount", "Send 1 or more.");
    }
    if (mostOpen < 1 || mostOpen > AssignmentPolicy.MOST_OPEN) {
      throw invalid(
          "mostOpen",
          mostOpen,
          "is no number of cases",
          "Send 1 to %d.".formatted(AssignmentPolicy.MOST_OPEN));
    }
    return kept(new AssignmentPolicy(isHeld, highMinor, mostOpen), by);
  }

  /** Holds the giving out, or lets it go on; what else was set stays. */
  @Needs(Right.SET_ASSIGNMENT)
  @Transactional
  public AssignmentPolicy hold(boolean isHeld, String by) {
    return kept(current().held(isHeld), by);
  }

  private AssignmentPolicy kept(AssignmentPolicy policy, String by) {
    store.set(policy, clock.instant(), by);
    return policy;
  }

  private static Problem invalid(String field, long value, String reason, String remedy) {
    return Problem.of(
        ProblemCode.INVALID, new Violation(field, String.valueOf(value), reason, remedy));
  }
}
