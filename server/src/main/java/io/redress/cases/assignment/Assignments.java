package io.redress.cases.assignment;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.cases.assignment.Plan.Given;
import io.redress.cases.store.AssignmentStore;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the cases of the merchant in scope to its people.
 *
 * <p>Each case is given by a command of its own, in the version in which it was read: whoever was
 * faster, a person or another node, is right. What is missed is looked at again by the next run.
 */
@Service
public class Assignments {
  /** Most cases that one run looks at. */
  public static final int MOST = 2_000;

  /** Most cases that are shown. */
  public static final int MOST_SHOWN = AssignmentReading.PAGE;

  /** Most cases of which is told why they were given. */
  public static final int MOST_TOLD = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);

  private final AssignmentReading reading;
  private final AssignmentStore store;
  private final Cases cases;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Assignments(
      AssignmentReading reading,
      AssignmentStore store,
      Cases cases,
      TransactionTemplate transactions,
      Clock clock) {
    this.reading = reading;
    this.store = store;
    this.cases = cases;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who is there with how much, and what would become of what waits; nothing is written. */
  public Workload workload() {
    return reading.at(clock.instant(), MOST_SHOWN);
  }

  /** What the house gave last by itself, the latest first; at most {@value #MOST_TOLD}. */
  public List<GivenCase> lately() {
    return reading.lately(MOST_TOLD);
  }

  /** What a run would do, by the function that decides it; nothing is written. */
  @Needs(Right.ASSIGN_CASES)
  public AssignmentRun dryRun() {
    return new AssignmentRun(reading.at(clock.instant(), MOST), List.of(), List.of());
  }

  /** Gives out all that waits, also where the house holds: somebody asked for it. */
  @Needs(Right.ASSIGN_CASES)
  public AssignmentRun run() {
    return give(reading.at(clock.instant(), MOST));
  }

  /** Gives out all that waits where the house does so by itself; how many cases that were. */
  public int runByItself() {
    return reading
        .unlessHeld(clock.instant(), MOST)
        .map(seen -> give(seen).done().size())
        .orElse(0);
  }

  private AssignmentRun give(Workload seen) {
    var done = new ArrayList<Given>();
    var missed = new ArrayList<Given>();
    for (var given : seen.plan().given()) {
      (isGiven(given) ? done : missed).add(given);
    }
    return new AssignmentRun(seen, done, missed);
  }

  private boolean isGiven(Given given) {
    try {
      return Objects.requireNonNull(
          transactions.execute(
              status -> {
                var isDone = perform(given);
                if (isDone) {
                  store.keep(given, clock.instant());
                }
                return isDone;
              }));
    } catch (RuntimeException e) {
      LOG.info("Case {} is given to nobody now: {}", given.matter().id(), e.getMessage());
      return false;
    }
  }

  private boolean perform(Given given) {
    var matter = given.matter();
    var command = new CaseCommand.HandOver(matter.id(), given.to().toString());
    return switch (cases.perform(command, Actor.SYSTEM, matter.version())) {
      case CaseOutcome.Performed _ -> true;
      case CaseOutcome.Refused _ -> false;
    };
  }
}
