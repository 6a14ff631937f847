package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.STAFF;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Asked;
import io.redress.cases.Goodwill.Gift;
import io.redress.cases.Goodwill.Reason;
import io.redress.cases.Goodwill.State;
import io.redress.cases.Goodwill.Ties;
import io.redress.cases.LineAssessment;
import io.redress.cases.goodwill.CompensationPolicy;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.GoodwillSettings;
import io.redress.people.Role;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.GoodwillId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is given out of goodwill in the example case, whose pieces cost 298 euros each. */
final class GoodwillExamples {
  static final GoodwillId GOODWILL = new GoodwillId(new UUID(14, 1));
  static final Actor SECOND = Actor.staff(new StaffId(new UUID(8, 3)));

  private GoodwillExamples() {}

  static Money euros(int amount) {
    return Money.of(amount * 100L, "EUR");
  }

  static Gift gesture(int euros) {
    return new Gift(
        Optional.empty(), Remedy.COMPENSATION, euros(euros), Reason.DELAY, "For the long wait.");
  }

  static Gift exception(Remedy remedy, int euros) {
    return new Gift(Optional.of(LINE), remedy, euros(euros), Reason.JUST_LATE, "Gladly, once.");
  }

  static Goodwill goodwill(Gift gift, State state) {
    var asked = new Asked(STAFF, NOW);
    return new Goodwill(GOODWILL, gift, state, asked, Optional.empty(), Ties.NONE);
  }

  /** A gesture that the consumer has our word for, by the open promise of the case. */
  static Goodwill granted(Gift gift, CaseState state) {
    var promise = state.open(PromiseKind.GOODWILL).orElseThrow().id();
    return goodwill(gift, State.GRANTED)
        .tied(new Ties(Optional.of(promise), Optional.empty(), Optional.empty()));
  }

  static CaseState with(CaseState state, Goodwill... given) {
    return new CaseState(
        state.head(),
        state.lines(),
        state.resolutions(),
        state.liaison(),
        state.goods(),
        state.inspections(),
        state.intents(),
        state.promises(),
        state.houseSpokeAt(),
        state.disputes(),
        Arrays.asList(given),
        state.complaints());
  }

  /** Who acts may give what the usual limits of the role allow. */
  static CaseContext context(Actor actor, Role role, LineAssessment... assessments) {
    return context(NOW, actor, Optional.of(role), GoodwillSettings.NONE, assessments);
  }

  static CaseContext agent(LineAssessment... assessments) {
    return context(STAFF, Role.AGENT, assessments);
  }

  static CaseContext supervisor(LineAssessment... assessments) {
    return context(SECOND, Role.SUPERVISOR, assessments);
  }

  /** The clock meets a house with this policy. */
  static CaseContext clock(Instant now, CompensationPolicy policy) {
    var settings = new GoodwillSettings(1, GoodwillLimits.DEFAULTS, policy, Optional.empty());
    return context(now, Actor.SYSTEM, Optional.empty(), settings);
  }

  private static CaseContext context(
      Instant now,
      Actor actor,
      Optional<Role> role,
      GoodwillSettings settings,
      LineAssessment... assessments) {
    var plain = CaseExamples.contextAt(now, actor, Arrays.asList(assessments), List.of());
    return new CaseContext(
        plain.now(),
        plain.actor(),
        plain.newIds(),
        plain.dueAt(),
        plain.assessments(),
        plain.payments(),
        plain.lastCall(),
        Optional.of(new Purse(settings, role, PRICE.currency(), line -> PRICE)));
  }

  /** Cases in which somebody waits for a second person, or for what was given. */
  static List<CaseState> waiting(CaseStatus status) {
    var carrying = status.carriedBy().iterator().next();
    var owed = CaseExamples.aCase(status).promised(carrying, PromiseKind.GOODWILL).build();
    return List.of(
        with(
            CaseExamples.aCase(status).promised(carrying).build(),
            goodwill(gesture(25), State.ASKED)),
        with(owed, granted(gesture(25), owed)));
  }

  static CaseCommand command(CommandKind kind) {
    return switch (kind) {
      case GRANT_GOODWILL -> grant(gesture(10));
      case ANSWER_GOODWILL -> answer(Goodwill.Move.APPROVE);
      case PERFORM_GOODWILL -> perform();
      default -> throw new IllegalArgumentException(kind + " is about no goodwill");
    };
  }

  static CaseCommand grant(Gift gift) {
    return new CaseCommand.GrantGoodwill(CASE, gift);
  }

  static CaseCommand answer(Goodwill.Move move) {
    return new CaseCommand.AnswerGoodwill(CASE, GOODWILL, move, "Because of the other two.");
  }

  static CaseCommand perform() {
    return new CaseCommand.PerformGoodwill(CASE, GOODWILL, "The voucher is in your letter.");
  }
}
