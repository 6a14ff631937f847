package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Right.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What one clause found, and what all of them found together. */
class FindingTest {
  private static Finding finding() {
    return new Finding(null);
  }

  private static Finding finding(Consumer<Finding> said) {
    var finding = finding();
    said.accept(finding);
    return finding;
  }

  private static Right right(State state, Remedy... remedies) {
    return new Right(
        MadeUp.header("some", Layer.STATUTE), state, 1, List.of(remedies), new Terms());
  }

  @Nested
  class GivenAnEmptyFinding {
    @Test
    void whenNothingWasSaid_thenItSaysNothing() {
      assertThat(finding().hasSaid()).isFalse();
      assertThat(finding().hasRight()).isFalse();
      assertThat(finding().remedyCount()).isZero();
    }

    @Test
    void whenOnlyAGroundWasTold_thenItStillSaysNothing() {
      var grounds = new ArrayList<Ground>();
      var finding = new Finding(grounds);

      finding.ground(MadeUp.header("some", Layer.BRAND), true, List.of(Fact.ITEM_WORN));

      assertThat(finding.hasSaid()).isFalse();
      assertThat(grounds)
          .singleElement()
          .satisfies(
              ground -> {
                assertThat(ground.applies()).isTrue();
                assertThat(ground.because()).containsExactly(Fact.ITEM_WORN);
              });
    }

    @Test
    void whenFactsWereLookedForInVain_thenTheseAndNoOthersAreMissed() {
      var finding = finding(it -> it.addMissed(OpenFacts.bits(Fact.ITEM_WORN)));

      assertThat(finding.missed(Fact.ITEM_WORN)).isTrue();
      assertThat(finding.missed(Fact.ITEM_INTACT)).isFalse();
    }
  }

  @Nested
  class GivenSeveralObstacles {
    @Test
    void whenTold_thenTheOneThatSaysMostIsKept() {
      assertThat(
              finding(
                      it -> {
                        it.refuse(Obstacle.PERIOD_EXPIRED);
                        it.refuse(Obstacle.PRIVATE_SELLER);
                        it.refuse(Obstacle.NO_STATUTORY_RIGHT);
                      })
                  .obstacle())
          .isEqualTo(Obstacle.PRIVATE_SELLER);
    }
  }

  @Nested
  class GivenARightThatArose {
    private final Finding arisen = finding(it -> it.arise(OpenFacts.bits(Fact.ITEM_SEAL_BROKEN)));

    @Test
    void whenAFactIsSupposedThatItWasFoundWithout_thenItMustBeFoundAgain() {
      assertThat(arisen.isArisen()).isTrue();
      assertThat(arisen.supposing(Fact.ITEM_SEAL_BROKEN).isArisen()).isFalse();
    }

    @Test
    void whenAnotherFactIsSupposed_thenItIsSettled() {
      assertThat(arisen.supposing(Fact.ITEM_WORN).isArisen()).isTrue();
      assertThat(finding().supposing(Fact.ITEM_WORN).isArisen()).isFalse();
    }
  }

  @Nested
  class GivenTwoFindings {
    private final List<Consumer<Finding>> sayings =
        List.of(
            it -> {},
            it -> it.refuse(Obstacle.PERIOD_EXPIRED),
            it -> it.refuse(Obstacle.GOODS_NOT_INTACT),
            it -> it.bar(Obstacle.PERIOD_EXPIRED),
            it -> it.except("engraved"),
            it -> it.except("unsealed"),
            it -> it.note(Term.SHORT_TERM_REJECT_LAST_DAY, FIRST_OF_JUNE),
            it -> it.note(Term.SHORT_TERM_REJECT_LAST_DAY, FIRST_OF_JUNE.plusDays(1)),
            it -> it.note(Term.LAST_DAY, FIRST_OF_JUNE),
            Finding::defectRightsExist,
            Finding::leaveOpen,
            it -> it.addAsked(right(State.OPEN, Remedy.REFUND)),
            it -> it.addAsked(right(State.OPEN, Remedy.REPAIR)),
            it -> it.addAsked(right(State.UNSTATED, Remedy.REFUND)),
            it -> it.addBeside(right(State.OPEN, Remedy.REFUND)));

    @Test
    void whenTheSameWasFound_thenTheySayTheSame() {
      for (var saying : sayings) {
        assertThat(finding(saying).saysTheSameAs(finding(saying))).isTrue();
      }
    }

    @Test
    void whenAnythingElseWasFound_thenTheyDoNot() {
      for (var one : sayings) {
        for (var other : sayings) {
          assertThat(finding(one).saysTheSameAs(finding(other))).isEqualTo(one == other);
        }
      }
    }
  }

  @Nested
  class GivenARightBesideTheStatedReason {
    @Test
    void whenItIsOpen_thenItStandsBesideAndIsNotOwed() {
      var finding = finding(it -> it.addBeside(right(State.OPEN, Remedy.REFUND, Remedy.REPAIR)));

      assertThat(finding.hasSaid()).isTrue();
      assertThat(finding.isBeside()).isTrue();
      assertThat(finding.rightExists()).isFalse();
      assertThat(finding.owed()).isEqualTo(RemedyBits.NONE);
      assertThat(finding.remedyCount()).isEqualTo(2);
    }

    @Test
    void whenItsTimeIsOver_thenNothingIsSaidOfIt() {
      assertThat(finding(it -> it.addBeside(right(State.EXPIRED, Remedy.REFUND))).hasSaid())
          .isFalse();
    }
  }

  @Nested
  class GivenFindingsOfSeveralClauses {
    private static Findings findings(Finding... all) {
      return new Findings(all);
    }

    @Test
    void whenTheExceptionSaysMost_thenItsOwnCodeIsTheRefusal() {
      var excepted = finding(it -> it.except("engraved"));

      assertThat(findings(finding(it -> it.refuse(Obstacle.PERIOD_EXPIRED)), excepted).refusal())
          .isEqualTo("engraved");
    }

    @Test
    void whenAnObstacleSaysMore_thenItsCodeIsTheRefusal() {
      var excepted = finding(it -> it.except("engraved"));

      assertThat(findings(finding(it -> it.refuse(Obstacle.NOT_A_CONSUMER)), excepted).refusal())
          .isEqualTo("not_a_consumer");
    }

    @Test
    void whenNothingStandsInTheWay_thenThereIsNoRefusal() {
      assertThat(findings(finding()).refusal()).isNull();
    }

    @Test
    void whenTwoStateTheSameDay_thenTheLaterClauseIsHeard() {
      var terms = new Terms();
      findings(
              finding(it -> it.note(Term.BASE_LAST_DAY, FIRST_OF_JUNE)),
              finding(it -> it.note(Term.SHORT_TERM_REJECT_LAST_DAY, FIRST_OF_JUNE)),
              finding(it -> it.note(Term.SHORT_TERM_REJECT_LAST_DAY, FIRST_OF_JUNE.plusDays(3))))
          .addNotesTo(terms);

      assertThat(terms.get(Term.BASE_LAST_DAY)).isEqualTo(FIRST_OF_JUNE);
      assertThat(terms.get(Term.SHORT_TERM_REJECT_LAST_DAY)).isEqualTo(FIRST_OF_JUNE.plusDays(3));
    }

    @Test
    void whenRightsStandInAnyOrder_thenTheStrongestIsToldFirstAndWhatEndedIsLeftOut() {
      var repair = right(State.OPEN, Remedy.REPAIR);
      var refund = right(State.UNSTATED, Remedy.REFUND);
      var ended = right(State.EXPIRED, Remedy.REPLACEMENT);
      var beside = right(State.OPEN, Remedy.EXCHANGE);
      var all =
          findings(
              finding(it -> it.addAsked(repair)),
              finding(it -> it.addBeside(beside)),
              finding(it -> it.addAsked(ended)),
              finding(it -> it.addAsked(refund)));

      assertThat(all.existing()).containsExactly(refund, repair);
      assertThat(all.asked()).containsExactly(repair, ended, refund);
      assertThat(all.beside()).containsExactly(beside);
      assertThat(all.owed()).isEqualTo(RemedyBits.bit(Remedy.REPAIR));
      assertThat(all.remedyCount()).isEqualTo(3);
    }
  }
}
