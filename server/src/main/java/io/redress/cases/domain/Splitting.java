package io.redress.cases.domain;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseStatus;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseLineId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import io.redress.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes lines out of a case that are another matter: they go on in a case of their own, with a
 * decision promised for them no later than before.
 *
 * <p>Only what nothing was done about can leave: no offer, no goods on their way, no money. A case
 * in which a brand was asked is about its goods for good, for all that was told it and said with it
 * stands there: the last of its pieces stays, and pieces of other makers leave instead.
 */
public final class Splitting {
  private static final Set<CaseStatus> ENDING =
      EnumSet.of(CaseStatus.DRAFT, CaseStatus.RESOLVED, CaseStatus.CLOSED, CaseStatus.WITHDRAWN);

  private final CaseState state;
  private final Set<CaseLineId> leaving;
  private final Set<CaseLineId> asked;

  /**
   * These lines of this case.
   *
   * @param asked those that a brand was asked about; none while no brand was asked
   */
  public Splitting(CaseState state, Set<CaseLineId> leaving, Set<CaseLineId> asked) {
    this.state = state;
    this.leaving = Set.copyOf(leaving);
    this.asked = Set.copyOf(asked);
  }

  /** Why they cannot leave; empty when they can. */
  public Optional<Refusal> hindrance() {
    var lines = lines();
    if (leaving.isEmpty() || lines.size() != leaving.size()) {
      return Optional.of(Refusal.of("split_nothing"));
    }
    if (lines.size() == state.lines().size()) {
      return Optional.of(Refusal.of("split_everything"));
    }
    if (ENDING.contains(state.status())) {
      return Optional.of(Refusal.of("split_not_now"));
    }
    if (!asked.isEmpty() && leaving.containsAll(asked)) {
      return Optional.of(Refusal.of("split_brand_asked"));
    }
    return lines.stream().allMatch(line -> isFree(state, line.id()))
        ? Optional.empty()
        : Optional.of(Refusal.of("split_done_already"));
  }

  /** Whether nothing was offered, sent or paid for a line of this case. */
  public static boolean isFree(CaseState state, CaseLineId line) {
    return state.resolutions().stream().noneMatch(each -> each.caseLineId().equals(line))
        && state.goodsOf(line).isEmpty();
  }

  /** The lines that leave. */
  public List<CaseLine> lines() {
    return state.lines().stream().filter(line -> leaving.contains(line.id())).toList();
  }

  /** The lines that stay. */
  public List<CaseLine> left() {
    return state.lines().stream().filter(line -> !leaving.contains(line.id())).toList();
  }

  /** What is written into the case that stays. */
  public List<Effect> staying(CaseHead other) {
    return List.of(
        new Effect.Note(
            "split_off", Map.of("case", other.id().toString(), "number", other.number())));
  }

  /** What is written into the new case. */
  public List<Effect> leaving(CaseState draft, CaseContext context) {
    var promise = decision(draft, context);
    return List.of(
        new Effect.Note(
            "split_from", Map.of("case", state.id().toString(), "number", state.head().number())),
        new Effect.MakePromise(promise),
        new Effect.KeepDecisions(context.assessments()),
        new Effect.MoveTo(CaseStatus.SUBMITTED),
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.SPLIT)
                .until(promise.dueAt())
                .saying(state.head().number())));
  }

  /** By our calendar, and never later than a decision was promised before. */
  private NewPromise decision(CaseState draft, CaseContext context) {
    var ours = context.dueAt().apply(PromiseKind.DECISION, context.now());
    var said =
        state
            .open(PromiseKind.DECISION)
            .map(Promise::dueAt)
            .filter(due -> due.isAfter(context.now()) && due.isBefore(ours));
    return new NewPromise(
        new PromiseId(context.newIds().get()),
        draft.id(),
        PromiseKind.DECISION,
        Party.CONSUMER,
        draft.head().owner(),
        "split",
        context.now(),
        said.orElse(ours));
  }
}
