package io.redress.cases.domain;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseStatus;
import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseLineId;
import io.redress.shared.PromiseId;
import io.redress.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts two cases of one consumer about one order together: one goes on, the other ends in it.
 *
 * <p>Nothing that was said gets later: each open promise of the case that ends falls away for one
 * of the same kind in the case that goes on, and of two dates the earlier one holds. Nothing that
 * was done is moved: a case with goods on their way, an offer or money stays on its own. Pieces of
 * one order line that come for other reasons, or with other facts, have other rights: they stay in
 * cases of their own.
 */
public final class Joining {
  private static final Set<CaseStatus> UNDONE =
      EnumSet.of(
          CaseStatus.SUBMITTED, CaseStatus.ASSESSING, CaseStatus.DECIDED, CaseStatus.REOPENED);

  private final CaseState survivor;
  private final CaseState ending;
  private final CaseContext context;

  /**
   * Two cases that are to be one.
   *
   * @param survivor the one that goes on
   * @param ending the one that ends
   * @param context of the one that goes on
   */
  public Joining(CaseState survivor, CaseState ending, CaseContext context) {
    this.survivor = survivor;
    this.ending = ending;
    this.context = context;
  }

  /** What is written into both. */
  public record Joined(List<Effect> survivor, List<Effect> ending) {
    public Joined {
      survivor = List.copyOf(survivor);
      ending = List.copyOf(ending);
    }
  }

  /** Why these two cannot be one; empty when they can. */
  public static Optional<Refusal> hindrance(CaseState survivor, CaseState ending) {
    if (survivor.id().equals(ending.id())) {
      return Optional.of(Refusal.of("merge_itself"));
    }
    if (!survivor.head().consumerId().equals(ending.head().consumerId())) {
      return Optional.of(Refusal.of("merge_other_consumer"));
    }
    if (!survivor.head().orderId().equals(ending.head().orderId())) {
      return Optional.of(Refusal.of("merge_other_order"));
    }
    if (!isUndone(survivor) || !isUndone(ending) || ending.liaison().isPresent()) {
      return Optional.of(Refusal.of("merge_done_already"));
    }
    if (survivor.lines().stream().anyMatch(line -> isOtherwise(line, ending))) {
      return Optional.of(Refusal.of("merge_other_facts"));
    }
    var isAnswerOwed =
        ending.complaints().stream().anyMatch(Complaint::isOpen)
            || ending.disputes().stream().anyMatch(Dispute::isLive)
            || CloseCaseHandler.isGoodwillWaiting(ending)
            || !new Slips(ending).unanswered().isEmpty();
    return isAnswerOwed ? Optional.of(Refusal.of("merge_answer_owed")) : Optional.empty();
  }

  /** Whether pieces of the same order line come there for another reason or with other facts. */
  private static boolean isOtherwise(CaseLine line, CaseState there) {
    return there.lines().stream()
        .filter(each -> each.orderLineId().equals(line.orderLineId()))
        .anyMatch(each -> each.reason() != line.reason() || !each.answers().equals(line.answers()));
  }

  private static boolean isUndone(CaseState state) {
    return UNDONE.contains(state.status())
        && state.goods().isEmpty()
        && state.intents().isEmpty()
        && state.offered().isEmpty()
        && state.agreed().isEmpty();
  }

  /** What making one of them does; they must be free of hindrance. */
  public Joined joined() {
    var here = new ArrayList<Effect>();
    var there = new ArrayList<Effect>();
    here.add(taken());
    var ended = ending.lines().stream().map(CaseLine::id).toList();
    for (var promise : ending.openPromises()) {
      var successor = successor(promise, here);
      there.add(new Effect.EndPromise(promise, PromiseState.VOID, Optional.of(successor)));
    }
    if (survivor.status() == CaseStatus.DECIDED) {
      // What came with the other case was not decided with this one.
      here.add(new Effect.MoveTo(CaseStatus.ASSESSING));
    }
    here.add(new Effect.Note("merged_from", named(ending)));
    here.add(
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.MERGED)
                .until(firstDue(here))
                .saying(ending.head().number())));
    there.add(new Effect.ChangeLines(List.of(), List.of(), ended));
    there.add(new Effect.Note("merged_into", named(survivor)));
    there.add(new Effect.MoveTo(CaseStatus.CLOSED));
    return new Joined(here, there);
  }

  private static Map<String, String> named(CaseState state) {
    return Map.of("case", state.id().toString(), "number", state.head().number());
  }

  private Effect taken() {
    var added = new ArrayList<CaseLine>();
    var grown = new ArrayList<CaseLine>();
    for (var line : ending.lines()) {
      var same =
          survivor.lines().stream()
              .filter(each -> each.orderLineId().equals(line.orderLineId()))
              .findFirst();
      same.ifPresentOrElse(each -> grown.add(together(each, line)), () -> added.add(another(line)));
    }
    return new Effect.ChangeLines(added, grown, List.of());
  }

  private static CaseLine together(CaseLine here, CaseLine there) {
    return new CaseLine(
        here.id(),
        here.orderLineId(),
        here.quantity().plus(there.quantity()),
        here.reason(),
        here.units().plus(there.units()),
        here.answers());
  }

  private CaseLine another(CaseLine line) {
    return new CaseLine(
        new CaseLineId(context.newIds().get()),
        line.orderLineId(),
        line.quantity(),
        line.reason(),
        line.units(),
        line.answers());
  }

  /** The promise that stands in for one of the other case: ours, where it is not later. */
  private PromiseId successor(Promise promise, List<Effect> here) {
    var ours = survivor.open(promise.kind());
    if (ours.filter(each -> !each.dueAt().isAfter(promise.dueAt())).isPresent()) {
      return ours.get().id();
    }
    var next = again(promise);
    here.add(new Effect.MakePromise(next));
    ours.ifPresent(
        each -> here.add(new Effect.EndPromise(each, PromiseState.VOID, Optional.of(next.id()))));
    return next.id();
  }

  private NewPromise again(Promise promise) {
    return new NewPromise(
        new PromiseId(context.newIds().get()),
        survivor.id(),
        promise.kind(),
        promise.toParty(),
        survivor.head().owner(),
        "merged",
        context.now(),
        promise.dueAt().isAfter(context.now())
            ? promise.dueAt()
            : context.dueAt().apply(promise.kind(), context.now()));
  }

  /** The first date that holds from now on, of what stays and of what is made. */
  private Instant firstDue(List<Effect> here) {
    var made =
        here.stream()
            .filter(Effect.MakePromise.class::isInstance)
            .map(effect -> ((Effect.MakePromise) effect).promise().dueAt());
    var stays = survivor.carrying().map(Promise::dueAt).stream();
    return Stream.concat(made, stays).min(Instant::compareTo).orElseThrow();
  }
}
