package io.redress.goods.outbound.domain;

import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.Advance.Course;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceStep;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a piece that is sent in advance is after a step. */
public final class AdvanceRules {
  /** How long the consumer has after the reminder. */
  public static final Duration AFTER_REMINDER = Duration.ofDays(7);

  private AdvanceRules() {}

  /** The advance after this step; a refusal leaves as an exception. */
  public static Advance apply(Advance current, AdvanceStep step, Instant now) {
    var state =
        AdvanceMachine.next(current.state(), step.move())
            .orElseThrow(() -> new RefusedException(refused(current, step.move())));
    if (step.move() == AdvanceMove.CHARGE) {
      requireAgreed(current, step);
    }
    var before = current.course();
    var reference = step.reference().isEmpty() ? before.reference() : step.reference();
    var course = new Course(state, date(current, step.move(), now), charged(step), reference);
    return step.move() == AdvanceMove.AGREE ? current.agreed(course, now) : current.with(course);
  }

  private static Optional<Instant> date(Advance current, AdvanceMove move, Instant now) {
    return switch (move) {
      case LEAVE -> Optional.of(now.plus(Duration.ofDays(current.hold().returnDays())));
      case REMIND -> Optional.of(now.plus(AFTER_REMINDER));
      case AGREE, LET_PASS, COME_BACK, CHARGE, CLAIM, WAIVE -> Optional.empty();
    };
  }

  private static Optional<Money> charged(AdvanceStep step) {
    return step.move() == AdvanceMove.CHARGE ? step.amount() : Optional.empty();
  }

  /** No more than was agreed, in its currency, and provable. */
  private static void requireAgreed(Advance current, AdvanceStep step) {
    var most = current.hold().amount();
    var isWithin =
        step.amount()
            .filter(sum -> sum.currency().equals(most.currency()) && sum.isPositive())
            .filter(sum -> sum.compareTo(most) <= 0)
            .isPresent();
    if (!isWithin) {
      throw new RefusedException(Refusal.of("advance_more_than_agreed", "amount", most.toString()));
    }
    if (step.reference().isBlank()) {
      throw new RefusedException(Refusal.of("advance_without_reference"));
    }
  }

  private static Refusal refused(Advance current, AdvanceMove move) {
    var told = Map.of("state", name(current.state()), "command", name(move));
    var allowed = AdvanceMachine.allowed(current.state()).stream().map(AdvanceRules::name).toList();
    return new Refusal("advance_not_in_this_state", told, allowed);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
