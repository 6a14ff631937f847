package io.redress.money.recovery.domain;

import io.redress.money.ledger.PostingKind;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.Recovery.Course;
import io.redress.money.recovery.RecoveryFigures;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryState;
import io.redress.money.recovery.RecoveryStep;
import io.redress.money.recovery.domain.RecoveryMachine.Facts;
import io.redress.shared.Actor;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a move makes of a claim: its sums, its state, its next date and what is booked for it. */
public final class RecoveryRules {
  private RecoveryRules() {}

  /** A posting that a move calls for. */
  public record Booked(PostingKind kind, Money amount) {}

  /** What a move leads to. */
  public record Moved(Recovery next, Optional<Booked> booked) {}

  /** Whether both sides of a claim that compares can be seen. */
  public enum Sides {
    SHOWN,
    MISSING
  }

  /**
   * The claim after the move; a refusal leaves as an exception.
   *
   * @param sides what is shown with the claim, in words or files
   */
  public static Moved apply(
      Recovery current, RecoveryStep step, Sides sides, Actor by, Instant now) {
    var isAnswered = current.course().answeredAt().isPresent();
    var _ =
        RecoveryMachine.apply(
                current.state(), step.move(), new Facts(current.figures(), isAnswered))
            .orRefuse();
    requireSides(current, step, sides);
    requireAnother(current, step, by);
    requireItsSum(current, step);
    var figures = figures(current.figures(), step);
    var state =
        RecoveryMachine.apply(current.state(), step.move(), new Facts(figures, isAnswered))
            .orRefuse();
    var course = course(current.course(), step, state, by, now);
    var next =
        new Recovery(
            current.id(),
            current.number(),
            current.matter(),
            current.debtor(),
            current.words(),
            figures,
            course,
            current.version() + 1);
    return new Moved(next, booked(current.figures(), figures));
  }

  /** The date by which a state that waits ends; the usual one where nobody says otherwise. */
  public static Optional<Instant> due(RecoveryState state, Optional<Instant> wanted, Instant now) {
    if (state.isEnded()) {
      return Optional.empty();
    }
    var latest = now.plus(state.most());
    if (wanted.filter(it -> !it.isAfter(now) || it.isAfter(latest)).isPresent()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "until",
              wanted.get().toString(),
              "is no date to wait for",
              "Send one after " + now + " and not after " + latest + "."));
    }
    return Optional.of(wanted.orElse(now.plus(state.usual())));
  }

  private static void requireSides(Recovery current, RecoveryStep step, Sides sides) {
    if (step.move() == RecoveryMove.SEND
        && current.matter().ground().needsBothSides()
        && sides == Sides.MISSING) {
      throw new RefusedException(Refusal.of("recovery_needs_both_sides"));
    }
  }

  /** Whoever asked for a second person is none. */
  private static void requireAnother(Recovery current, RecoveryStep step, Actor by) {
    var answers =
        step.move() == RecoveryMove.APPROVE_WRITE_OFF
            || step.move() == RecoveryMove.DECLINE_WRITE_OFF;
    if (answers && current.course().askedBy().filter(it -> it.equals(by.id())).isPresent()) {
      throw new RefusedException(Refusal.of("recovery_needs_second_person"));
    }
  }

  /** A sum that a move does not take would stand in the history and in no figure. */
  private static void requireItsSum(Recovery current, RecoveryStep step) {
    var claimed = current.figures().claimed();
    switch (step.move()) {
      case ACCEPT_IN_PART, PAY, OVERPAY -> {}
      case ACCEPT -> {
        if (step.amount().filter(it -> !it.equals(claimed)).isPresent()) {
          throw new RefusedException(
              Refusal.of("recovery_accepts_all", "claimed", claimed.toString()));
        }
      }
      case SEND,
          ACKNOWLEDGE,
          REFUSE,
          CHASE,
          APPEAL,
          LET_PASS,
          WRITE_OFF,
          ASK_WRITE_OFF,
          APPROVE_WRITE_OFF,
          DECLINE_WRITE_OFF,
          WITHDRAW -> {
        if (step.amount().isPresent()) {
          throw new RefusedException(Refusal.of("recovery_takes_no_sum"));
        }
      }
    }
  }

  private static RecoveryFigures figures(RecoveryFigures before, RecoveryStep step) {
    return switch (step.move()) {
      case ACCEPT -> before.accepting(before.claimed());
      case ACCEPT_IN_PART -> before.accepting(part(before, step));
      case PAY -> before.paying(owed(before, step));
      case OVERPAY -> before.overpaying(sum(before, step));
      case WRITE_OFF, APPROVE_WRITE_OFF -> before.givingUp();
      case SEND,
          ACKNOWLEDGE,
          REFUSE,
          CHASE,
          APPEAL,
          LET_PASS,
          ASK_WRITE_OFF,
          DECLINE_WRITE_OFF,
          WITHDRAW ->
          before;
    };
  }

  /** A part is less than all, and what was owed before stays owed. */
  private static Money part(RecoveryFigures before, RecoveryStep step) {
    var part = sum(before, step);
    if (part.compareTo(before.claimed()) >= 0 || part.compareTo(before.accepted()) < 0) {
      throw new RefusedException(
          new Refusal(
              "recovery_part_is_no_part",
              Map.of(
                  "amount", part.toString(),
                  "claimed", before.claimed().toString(),
                  "accepted", before.accepted().toString()),
              List.of()));
    }
    return part;
  }

  private static Money owed(RecoveryFigures before, RecoveryStep step) {
    var amount = sum(before, step);
    if (amount.compareTo(before.owed()) > 0) {
      throw new RefusedException(
          new Refusal(
              "recovery_more_than_owed",
              Map.of("amount", amount.toString(), "owed", before.owed().toString()),
              List.of()));
    }
    return amount;
  }

  private static Money sum(RecoveryFigures before, RecoveryStep step) {
    var currency = before.claimed().currency();
    return step.amount()
        .filter(it -> it.currency().equals(currency) && it.isPositive())
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.INVALID,
                    new Violation(
                        "amount",
                        step.amount().map(Money::toString).orElse(""),
                        "is no sum of this claim",
                        "Send more than nothing in " + currency + ".")));
  }

  private static Course course(
      Course before, RecoveryStep step, RecoveryState state, Actor by, Instant now) {
    var move = step.move();
    // Money that comes while an answer is awaited moves no date.
    var next =
        move == RecoveryMove.PAY && state == before.state()
            ? before.nextAt()
            : due(state, step.until(), now);
    return new Course(
        state,
        before.madeBy(),
        before.madeAt(),
        move == RecoveryMove.SEND ? Optional.of(now) : before.sentAt(),
        isAnswer(move) ? Optional.of(now) : before.answeredAt(),
        next,
        asked(before, move, by),
        isEnd(move) ? Optional.ofNullable(by.id()) : before.givenUpBy());
  }

  private static Optional<UUID> asked(Course before, RecoveryMove move, Actor by) {
    return switch (move) {
      case ASK_WRITE_OFF -> Optional.ofNullable(by.id());
      // Who gives up within the own limit needs nobody, whoever was asked for before.
      case DECLINE_WRITE_OFF, WRITE_OFF -> Optional.empty();
      case SEND,
          ACKNOWLEDGE,
          ACCEPT,
          ACCEPT_IN_PART,
          REFUSE,
          PAY,
          OVERPAY,
          CHASE,
          APPEAL,
          LET_PASS,
          APPROVE_WRITE_OFF,
          WITHDRAW ->
          before.askedBy();
    };
  }

  private static boolean isAnswer(RecoveryMove move) {
    return move == RecoveryMove.ACCEPT
        || move == RecoveryMove.ACCEPT_IN_PART
        || move == RecoveryMove.REFUSE;
  }

  private static boolean isEnd(RecoveryMove move) {
    return move == RecoveryMove.WRITE_OFF || move == RecoveryMove.APPROVE_WRITE_OFF;
  }

  /** What was owed, came or was given up by this move; at most one of them. */
  private static Optional<Booked> booked(RecoveryFigures before, RecoveryFigures after) {
    return booked(PostingKind.RECOVERY_ACCEPTED, before.accepted(), after.accepted())
        .or(() -> booked(PostingKind.RECOVERY_PAID, before.paid(), after.paid()))
        .or(() -> booked(PostingKind.RECOVERY_OVERPAID, before.overpaid(), after.overpaid()))
        .or(() -> booked(PostingKind.RECOVERY_GIVEN_UP, before.writtenOff(), after.writtenOff()));
  }

  private static Optional<Booked> booked(PostingKind kind, Money before, Money after) {
    var more = after.minus(before);
    return more.isZero() ? Optional.empty() : Optional.of(new Booked(kind, more));
  }
}
