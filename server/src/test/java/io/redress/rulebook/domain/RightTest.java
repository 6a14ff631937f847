package io.redress.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Right.State;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** In which order rights are told, and when two of them are the same. */
class RightTest {
  private static Right right(Layer layer, int tier, Remedy... remedies) {
    return new Right(
        MadeUp.header("some", layer), State.OPEN, tier, List.of(remedies), new Terms());
  }

  private static void assertStronger(Right one, Right other) {
    assertThat(one.isStrongerThan(other)).isTrue();
    assertThat(other.isStrongerThan(one)).isFalse();
  }

  @Nested
  class GivenTwoRights {
    @Test
    void whenOneStandsBesideTheTiers_thenItComesFirstWhateverItGives() {
      assertStronger(
          right(Layer.STATUTE, 0, Remedy.COMPENSATION), right(Layer.STATUTE, 1, Remedy.REFUND));
    }

    @Test
    void whenOneGivesTheStrongerRemedy_thenItComesFirstWhateverItsTier() {
      assertStronger(
          right(Layer.BRAND, 2, Remedy.REFUND), right(Layer.STATUTE, 1, Remedy.REPLACEMENT));
    }

    @Test
    void whenTheRemediesAreEquallyStrong_thenLawComesBeforeBrandAndStore() {
      assertStronger(right(Layer.STATUTE, 2, Remedy.REFUND), right(Layer.BRAND, 1, Remedy.REFUND));
      assertStronger(right(Layer.BRAND, 2, Remedy.REFUND), right(Layer.STORE, 1, Remedy.REFUND));
    }

    @Test
    void whenOnlyTheTiersDiffer_thenTheFirstTierComesFirst() {
      assertStronger(
          right(Layer.STATUTE, 1, Remedy.REPAIR), right(Layer.STATUTE, 2, Remedy.REPAIR));
    }

    @Test
    void whenNothingDiffers_thenNeitherIsStronger() {
      var right = right(Layer.STATUTE, 1, Remedy.REFUND);

      assertThat(right.isStrongerThan(right(Layer.STATUTE, 1, Remedy.REFUND))).isFalse();
    }

    @Test
    void whenOneGivesNothingYet_thenItIsAsWeakAsAdvice() {
      assertStronger(right(Layer.STORE, 1, Remedy.REPAIR), right(Layer.STATUTE, 1));
      assertStronger(right(Layer.STATUTE, 1), right(Layer.STORE, 1, Remedy.ADVICE));
    }
  }

  @Nested
  class GivenARight {
    private final RuleHeader header = MadeUp.header("some", Layer.STATUTE);
    private final Right right =
        new Right(header, State.OPEN, 1, List.of(Remedy.REFUND), statingExercised(true));

    private static Terms statingExercised(boolean exercised) {
      var terms = new Terms();
      terms.put(Term.EXERCISED, exercised);
      return terms;
    }

    @Test
    void whenAnotherSaysTheSame_thenItIsTheSame() {
      assertThat(
              right.isSameAs(
                  new Right(
                      MadeUp.header("some", Layer.STATUTE),
                      State.OPEN,
                      1,
                      List.of(Remedy.REFUND),
                      statingExercised(true))))
          .isTrue();
    }

    @Test
    void whenAnotherDiffersInOneThing_thenItIsAnother() {
      var refund = List.of(Remedy.REFUND);
      var terms = statingExercised(true);
      var other = MadeUp.header("other", Layer.STATUTE);

      assertThat(
              List.of(
                  new Right(other, State.OPEN, 1, refund, terms),
                  new Right(header, State.UNSTATED, 1, refund, terms),
                  new Right(header, State.OPEN, 2, refund, terms),
                  new Right(header, State.OPEN, 1, List.of(Remedy.REPAIR), terms),
                  new Right(header, State.OPEN, 1, refund, statingExercised(false))))
          .noneMatch(right::isSameAs);
    }

    @Test
    void whenItsTimeIsOver_thenItNeitherExistsNorMayBeUsed() {
      var expired = new Right(header, State.EXPIRED, 1, List.of(Remedy.REFUND), new Terms());

      assertThat(expired.exists()).isFalse();
      assertThat(expired.isOpen()).isFalse();
    }

    @Test
    void whenNothingWasSaidYet_thenItExistsButMayNotBeUsed() {
      var unstated = new Right(header, State.UNSTATED, 1, List.of(Remedy.REFUND), new Terms());

      assertThat(unstated.exists()).isTrue();
      assertThat(unstated.isOpen()).isFalse();
    }
  }
}
