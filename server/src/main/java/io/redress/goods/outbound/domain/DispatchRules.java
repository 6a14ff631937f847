package io.redress.goods.outbound.domain;

import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatch.Course;
import io.redress.goods.outbound.Dispatch.Way;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.DispatchReason;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.PackResult;
import io.redress.goods.outbound.domain.DispatchMachine.Facts;
import io.redress.shared.PackCheckId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a dispatch is after a step; a pure function of what it was and what is known. */
public final class DispatchRules {
  /** How long a piece is held for a promise before it is looked whether it is still meant. */
  public static final Duration HELD = Duration.ofDays(30);

  private DispatchRules() {}

  /**
   * The dispatch after this step; a refusal leaves as an exception.
   *
   * @param isDue whether nothing that was agreed has to come first
   */
  public static Dispatch apply(Dispatch current, DispatchStep step, boolean isDue, Instant now) {
    var before = current.course();
    var way = way(before.way(), step, now);
    var isFetched = step.move() == DispatchMove.COLLECT && way.isCollected();
    var facts = new Facts(before.check().isPresent(), isDue, isFetched);
    var state = DispatchMachine.apply(before.state(), step.move(), facts).orRefuse();
    var until =
        step.move() == DispatchMove.RESERVE
            ? Optional.of(now.plus(HELD))
            : before.reservedUntil().filter(any -> state.holdsStock());
    var check = before.check().filter(any -> state.hasLeft() || state == before.state());
    var reason = step.reason().or(() -> reason(step.move()));
    var toldAt = before.toldAt().filter(any -> step.move() != DispatchMove.RESERVE);
    var course = new Course(state, until, check, reason, toldAt, way);
    var isBackOnItsShelf = state == DispatchState.TO_RESERVE || state == DispatchState.SHORT;
    return isBackOnItsShelf ? current.unpacked(course) : current.with(course);
  }

  /** Another piece goes: what was held, packed and looked at counts no more. */
  public static Dispatch change(Dispatch current, DispatchPiece other) {
    var state =
        DispatchMachine.apply(current.state(), DispatchMove.CHANGE, new Facts(false, false, false))
            .orRefuse();
    var course =
        new Course(
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            current.course().way());
    return current.with(other, course);
  }

  /**
   * What a look at the packing leads to: only one that found all right is kept with it. A picture
   * of a box that must not go counts no more.
   */
  public static Dispatch looked(Dispatch current, PackResult result, PackCheckId id) {
    var isRight = result.isRight();
    var move = isRight ? DispatchMove.PASS_CHECK : DispatchMove.FAIL_CHECK;
    var before = current.course();
    var facts = new Facts(isRight, false, false);
    var state = DispatchMachine.apply(before.state(), move, facts).orRefuse();
    var course =
        new Course(
            state,
            before.reservedUntil(),
            Optional.of(id).filter(any -> isRight),
            Optional.empty(),
            before.toldAt(),
            before.way());
    return result.outcome() == PackResult.Outcome.STOP
        ? current.unpacked(course)
        : current.with(course);
  }

  private static Optional<DispatchReason> reason(DispatchMove move) {
    return move == DispatchMove.LAPSE ? Optional.of(DispatchReason.LAPSED) : Optional.empty();
  }

  private static Way way(Way before, DispatchStep step, Instant now) {
    return switch (step.move()) {
      case SEND ->
          new Way(
              step.carrier().strip(),
              step.tracking().strip(),
              step.point().strip(),
              Optional.of(now),
              Optional.empty());
      case DELIVER ->
          new Way(
              before.carrier(),
              before.tracking(),
              before.point(),
              before.sentAt(),
              Optional.of(now));
      case COLLECT ->
          new Way(
              before.carrier(),
              before.tracking(),
              before.isCollected() ? before.point() : step.point().strip(),
              before.sentAt().or(() -> Optional.of(now)),
              Optional.of(now));
      case RESERVE, RUN_SHORT, LAPSE, PICK, CHANGE, PASS_CHECK, FAIL_CHECK, CANCEL -> before;
    };
  }
}
