package io.redress.money.credit;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house in scope does with credit, version by version. */
@Service
public class CreditPolicies {
  private final CreditPolicyStore store;
  private final Clock clock;

  CreditPolicies(CreditPolicyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What counts now. */
  @Transactional(readOnly = true)
  public CreditPolicy current() {
    return store.latest().orElse(CreditPolicy.UNSET);
  }

  /**
   * Sets what counts for credit that is given from now on; what was given keeps its last day.
   *
   * @param readVersion the version that was read before, 0 when there was none; empty when any will
   *     do
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws Problem PRECONDITION_FAILED when somebody else was faster
   */
  @Transactional
  public CreditPolicy set(CreditPolicy.Terms terms, OptionalInt readVersion, String by) {
    var version = current().version();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var next = new CreditPolicy(version + 1, terms, now, by);
    if (readVersion.orElse(version) != version || !store.insert(next)) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "What is done with credit is not in version %d any more; read it again."
              .formatted(readVersion.orElse(version)));
    }
    return next;
  }
}
