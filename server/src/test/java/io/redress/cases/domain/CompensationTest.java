package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.GoodwillExamples.clock;
import static io.redress.cases.domain.GoodwillExamples.euros;
import static io.redress.cases.domain.GoodwillExamples.gesture;
import static io.redress.cases.domain.GoodwillExamples.goodwill;
import static io.redress.cases.domain.GoodwillExamples.with;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.State;
import io.redress.cases.Goodwill.Ties;
import io.redress.cases.goodwill.CompensationPolicy;
import io.redress.cases.goodwill.CompensationPolicy.Share;
import io.redress.promises.NewPromise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.ActorKind;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the house gives by itself when it breaks its word: pieces of 298 euros, five percent. */
class CompensationTest {
  private static final CompensationPolicy FIVE_PERCENT = policy(5, 0, 8);

  private final CaseState late = aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();

  private static CompensationPolicy policy(int percent, int afterDays, int most) {
    return new CompensationPolicy(
        Map.of(PromiseKind.DECISION, new Share(percent, afterDays)), most);
  }

  private static List<Effect> slipped(CaseState state, CompensationPolicy policy) {
    var promise = state.openPromises().getFirst();
    return accepted(
        decide(
            state,
            new CaseCommand.HandleDuePromise(CASE, promise.id()),
            clock(promise.dueAt(), policy)));
  }

  private static List<Goodwill> given(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.KeepGoodwill.class::isInstance)
        .map(effect -> ((Effect.KeepGoodwill) effect).goodwill())
        .toList();
  }

  @Test
  void whenNothingIsSet_thenNothingIsGiven() {
    var effects = slipped(late, CompensationPolicy.NONE);

    assertThat(given(effects)).isEmpty();
    assertThat(notice(effects).sorry()).isEmpty();
  }

  @Test
  void whenAPromiseBreaks_thenItsShareIsGivenPromisedAndToldInTheApology() {
    var effects = slipped(late, FIVE_PERCENT);

    assertThat(given(effects))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.gift().worth().minorUnits()).isEqualTo(1_490);
              assertThat(each.state()).isEqualTo(State.GRANTED);
              assertThat(each.asked().by().kind()).isEqualTo(ActorKind.SYSTEM);
              assertThat(each.ties().sorryFor()).contains(late.openPromises().getFirst().id());
            });
    assertThat(effects)
        .filteredOn(Effect.MakePromise.class::isInstance)
        .extracting(effect -> ((Effect.MakePromise) effect).promise().kind())
        .containsExactly(PromiseKind.DECISION, PromiseKind.GOODWILL);
    assertThat(notice(effects).kind()).isEqualTo(Notice.Kind.PROMISE_SLIPPED);
    assertThat(notice(effects).sorry().orElseThrow().sum().minorUnits()).isEqualTo(1_490);
  }

  @Test
  void whenAnotherKindBreaks_thenNothingIsGiven() {
    var refund = aCase(CaseStatus.FULFILLING).promised(PromiseKind.REFUND).build();

    assertThat(given(slipped(refund, FIVE_PERCENT))).isEmpty();
  }

  @Test
  void whenItIsNotLateEnough_thenNothingIsGivenYet() {
    assertThat(given(slipped(late, policy(5, 1, 8)))).isEmpty();
  }

  @Test
  void whenMuchWasGivenInTheCase_thenOnlyWhatIsLeftOfTheMost() {
    var before = goodwill(gesture(20), State.PERFORMED).tied(sorryFor());

    var effects = slipped(with(late, before), FIVE_PERCENT);

    assertThat(given(effects))
        .singleElement()
        .extracting(each -> each.gift().worth().minorUnits())
        .isEqualTo(2_384L - 2_000L);
  }

  @Test
  void whenAPersonGaveSomething_thenItIsNotCountedAgainstIt() {
    var before = goodwill(gesture(20), State.PERFORMED);

    assertThat(given(slipped(with(late, before), FIVE_PERCENT)))
        .singleElement()
        .extracting(each -> each.gift().worth().minorUnits())
        .isEqualTo(1_490L);
  }

  @Test
  void whenTheShareIsLarge_thenNeverMoreThanTheLowestLimit() {
    assertThat(given(slipped(late, policy(50, 0, 100))))
        .singleElement()
        .extracting(each -> each.gift().worth())
        .isEqualTo(euros(25));
  }

  @Test
  void whenTheMostIsReached_thenNothingIsGivenAndTheApologyGoesOut() {
    var before = goodwill(gesture(24), State.PERFORMED).tied(sorryFor());

    var effects = slipped(with(late, before), FIVE_PERCENT);

    assertThat(given(effects)).isEmpty();
    assertThat(notice(effects).kind()).isEqualTo(Notice.Kind.PROMISE_SLIPPED);
  }

  @Test
  void whenItIsSaidTwice_thenItIsTheSame() {
    assertThat(slipped(late, FIVE_PERCENT)).isEqualTo(slipped(late, FIVE_PERCENT));
  }

  @Test
  void whenItHasBrokenBefore_thenItIsLateSinceTheFirstDateThatWasMissed() {
    var next = CaseExamples.promise(PromiseKind.DECISION);
    var first =
        new NewPromise(
                new PromiseId(new UUID(77, 2)),
                CASE,
                PromiseKind.DECISION,
                Party.CONSUMER,
                "desk",
                "example",
                NOW.minus(Duration.ofDays(5)),
                NOW.minus(Duration.ofDays(2)))
            .given();
    var broken = CaseExamples.ended(first, PromiseState.BROKEN, Optional.of(next.id()));
    var again = aCase(CaseStatus.SUBMITTED).after(broken, next).build();

    assertThat(given(slipped(late, policy(5, 3, 8)))).isEmpty();
    assertThat(given(slipped(again, policy(5, 3, 8)))).hasSize(1);
  }

  private static Ties sorryFor() {
    var broken = new PromiseId(new UUID(77, 1));
    return new Ties(Optional.of(broken), Optional.empty(), Optional.of(broken));
  }
}
