package io.redress.goods.parcels;

import io.redress.goods.parcels.store.ReturnWayStore;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ways back of the house in scope, version by version. */
@Service
public class ReturnWaySettings {
  private final ReturnWayStore store;

  ReturnWaySettings(ReturnWayStore store) {
    this.store = store;
  }

  /** What was set last; empty where nothing was. */
  @Transactional(readOnly = true)
  public Optional<ReturnWays> latest() {
    return store.latest();
  }

  /**
   * Sets what is offered from now on; parcels that were announced keep what was agreed.
   *
   * @param readVersion the version that was read before, 0 when there was none; empty when any will
   *     do
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws Problem PRECONDITION_FAILED when somebody else was faster
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ReturnWays set(ReturnWays.Offer offer, OptionalInt readVersion, String by, Instant now) {
    var version = latest().map(ReturnWays::version).orElse(0);
    var next = new ReturnWays(version + 1, offer, now.truncatedTo(ChronoUnit.MICROS), by);
    if (readVersion.orElse(version) != version || !store.insert(next)) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The ways back are not in version %d any more; read them again."
              .formatted(readVersion.orElse(version)));
    }
    return next;
  }
}
