package io.redress.cases.conduct;

import io.redress.cases.CaseCommand.HandleDuePromise;
import io.redress.cases.domain.CaseRules;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.CommandKind;
import io.redress.cases.domain.Effect;
import io.redress.cases.domain.Verdict;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.OrderId;
import io.redress.shared.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles the due promises of many cases in one transaction.
 *
 * <p>Each case is decided by the same pure core as if it were alone; only the trips to the database
 * and the commit are shared. A case that somebody works on is left out, and so is one that cannot
 * be decided: it never stops the others.
 */
@Component
public class DueConduct {
  private static final Logger LOG = LoggerFactory.getLogger(DueConduct.class);

  private final CaseLoader loader;
  private final SurroundingsReader surroundings;
  private final CaseConduct conduct;
  private final EffectWriter writer;
  private final Shared shared;

  DueConduct(
      CaseLoader loader,
      SurroundingsReader surroundings,
      CaseConduct conduct,
      EffectWriter writer,
      Shared shared) {
    this.loader = loader;
    this.surroundings = surroundings;
    this.conduct = conduct;
    this.writer = writer;
    this.shared = shared;
  }

  /** What the cases of a batch share. */
  @Component("sharedByDueCases")
  record Shared(RoundTrips trips, TransactionTemplate transaction, CommandWatch watch) {}

  /**
   * What became of a batch. A case in neither list is held by somebody else.
   *
   * @param done nothing is left to do for them
   * @param undecided they could not be decided; nothing of them was written
   */
  public record Handled(Set<CaseId> done, Set<CaseId> undecided) {
    public Handled {
      done = Set.copyOf(done);
      undecided = Set.copyOf(undecided);
    }
  }

  private record Decided(Situation situation, List<Effect> effects) {}

  /** Handles these promises, each of another case, all together or, if that fails, none. */
  public Handled handle(Map<CaseId, HandleDuePromise> due) {
    var handled =
        Objects.requireNonNull(shared.transaction().execute(status -> handleTogether(due)));
    shared.watch().performed(CommandKind.HANDLE_DUE_PROMISE, handled.done().size());
    return handled;
  }

  private Handled handleTogether(Map<CaseId, HandleDuePromise> due) {
    var free = loader.lockFree(due.keySet());
    // What has waited longest stays first: the house is told in this order.
    var states = due.keySet().stream().map(free::get).filter(Objects::nonNull).toList();
    var around = surroundings.of(orders(states));
    var decided = new ArrayList<Decided>();
    var undecided = new HashSet<CaseId>();
    for (var state : states) {
      try {
        decided.add(decide(state, around, Objects.requireNonNull(due.get(state.id()))));
      } catch (RuntimeException e) {
        LOG.debug("Case {} could not be decided with others", state.id(), e);
        undecided.add(state.id());
      }
    }
    shared.trips().weave(decided, each -> writer.write(each.situation(), each.effects()));
    var done = decided.stream().map(each -> each.situation().state().id()).toList();
    return new Handled(Set.copyOf(done), undecided);
  }

  private Decided decide(
      CaseState state, Map<OrderId, Surroundings> around, HandleDuePromise command) {
    var surroundings = Objects.requireNonNull(around.get(state.head().orderId()), "its order");
    var situation = conduct.situation(state, surroundings, command, Actor.SYSTEM);
    return switch (CaseRules.decide(state, command, situation.context())) {
      case Verdict.Accepted accepted -> new Decided(situation, accepted.effects());
      case Verdict.Refused refused -> throw new RefusedException(refused.refusal());
    };
  }

  private static Set<OrderId> orders(Collection<CaseState> states) {
    var orders = new HashSet<OrderId>();
    states.forEach(state -> orders.add(state.head().orderId()));
    return orders;
  }
}
