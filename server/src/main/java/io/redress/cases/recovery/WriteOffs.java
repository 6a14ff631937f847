package io.redress.cases.recovery;

import io.redress.cases.domain.SecondPerson;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.HouseGoodwill;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryState;
import io.redress.money.recovery.RecoveryStep;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may give up how much alone: the limits of goodwill, since either way the house lets money go.
 *
 * <p>Finance gives up as much as a supervisor gives, a program as much as an agent. Unlike goodwill
 * a loss is there whether anybody wants it or not; so what is above every limit needs two persons,
 * one of whom is an administrator.
 */
@Component
class WriteOffs {
  private static final List<Role> ROLES =
      List.of(Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR);

  private final HouseGoodwill goodwill;
  private final StaffMembers staff;

  WriteOffs(HouseGoodwill goodwill, StaffMembers staff) {
    this.goodwill = goodwill;
    this.staff = staff;
  }

  /** The move that this wish comes to: done alone, or asked of a second person. */
  RecoveryStep settle(Recovery recovery, RecoveryStep step, Actor by) {
    var missing = recovery.figures().missing();
    return switch (step.move()) {
      case WRITE_OFF ->
          reaches(limit(role(by)), missing) ? step : step.as(RecoveryMove.ASK_WRITE_OFF);
      case APPROVE_WRITE_OFF, DECLINE_WRITE_OFF -> {
        if (by.kind() != ActorKind.STAFF) {
          throw new RefusedException(Refusal.of("recovery_needs_second_person"));
        }
        var answerer = role(by);
        if (answerer != Role.ADMINISTRATOR && !reaches(limit(answerer), missing)) {
          throw new RefusedException(Refusal.of("recovery_above_limit"));
        }
        yield step;
      }
      case WITHDRAW -> {
        // What was asked of somebody is let go by taking it back as by giving it up.
        if (recovery.state() != RecoveryState.DRAFT && !reaches(limit(role(by)), missing)) {
          throw new RefusedException(Refusal.of("recovery_give_up_instead"));
        }
        yield step;
      }
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
          ASK_WRITE_OFF ->
          step;
    };
  }

  /** Everybody who could say yes to giving this up, of the lowest role that reaches. */
  List<StaffMember> asked(Recovery recovery, Actor asker) {
    var missing = recovery.figures().missing();
    var able =
        ROLES.stream()
            .filter(each -> each == Role.ADMINISTRATOR || reaches(limit(each), missing))
            .toList();
    return SecondPerson.asked(staff.list(), asker, able);
  }

  /** Who acts with which role; a program as the lowest that gives anything. */
  private Role role(Actor by) {
    return staff.list().stream()
        .filter(each -> each.id().value().equals(by.id()))
        .findFirst()
        .map(StaffMember::role)
        .orElse(Role.AGENT);
  }

  private Role limitedAs(Role role) {
    return role == Role.FINANCE ? Role.SUPERVISOR : role;
  }

  private GoodwillLimits limits() {
    return goodwill.settings().limits();
  }

  private Limit limit(Role role) {
    return money -> limits().of(limitedAs(role), money.currency());
  }

  private static boolean reaches(Limit limit, Money sum) {
    return limit.in(sum).filter(most -> sum.compareTo(most) <= 0).isPresent();
  }

  /** The limit of a role in the currency of a sum; none where it gives nothing. */
  private interface Limit {
    Optional<Money> in(Money sum);
  }
}
