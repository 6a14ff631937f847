package io.redress.cases.receiving;

import io.redress.cases.CaseCommand;
import io.redress.cases.Cases;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Differences;
import io.redress.goods.receiving.SecondLook;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.DifferenceId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a second person says of goods that came other than they were sent. */
@Service
public class SecondLooks {
  private final Differences differences;
  private final Cases cases;
  private final Clock clock;

  SecondLooks(Differences differences, Cases cases, Clock clock) {
    this.differences = differences;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Notes what a second person sees. Where it is as it should be the case goes on; else it waits
   * for its decision, and nothing is refused. Refused with {@code second_person_needed} for whoever
   * saw it first and {@code looked_at_twice} where it is done.
   */
  @Needs(Right.USE_BENCH)
  @Transactional
  public Difference look(DifferenceId id, SecondLook look, String words, Actor by) {
    var known = differences.byId(id).orElseThrow(() -> Problem.notFound("The difference"));
    if (!known.isOpen()) {
      throw new RefusedException(Refusal.of("looked_at_twice"));
    }
    if (known.seenBy().equals(by)) {
      throw new RefusedException(Refusal.of("second_person_needed"));
    }
    // The case is locked first, as by everybody else.
    var command = new CaseCommand.ConfirmGoods(known.caseId(), known.caseLineId(), look);
    var _ = cases.perform(command, by).orThrow();
    return differences.second(id, look, words, by, clock.instant());
  }
}
