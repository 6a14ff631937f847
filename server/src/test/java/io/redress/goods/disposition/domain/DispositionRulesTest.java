package io.redress.goods.disposition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.goods.disposition.Disposition;
import io.redress.goods.disposition.DispositionPolicy;
import io.redress.goods.disposition.DispositionPolicy.TakenBack;
import io.redress.goods.disposition.GoodsFacts;
import io.redress.goods.disposition.Proposal;
import io.redress.goods.disposition.Proposal.Reason;
import io.redress.shared.Refusal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DispositionRulesTest {
  private static GoodsFacts facts(Reception reception, Acceptance acceptance, Grade grade) {
    return new GoodsFacts(reception, acceptance, Optional.of(grade), false);
  }

  private static Optional<Disposition> proposed(GoodsFacts facts) {
    return DispositionRules.propose(facts, DispositionPolicy.USUAL).map(Proposal::disposition);
  }

  @Nested
  class GivenGoodsThatWereTaken {
    @ParameterizedTest
    @CsvSource({
      "A, RESTOCK, AS_NEW",
      "B, RESTOCK, OPENED",
      "C, REFURBISH, SIGNS_OF_USE",
      "D, DESTROY, DAMAGED",
      "E, DESTROY, WORTHLESS"
    })
    void whenTheyHaveAGrade_thenItIsProposedByIt(Grade grade, Disposition to, Reason reason) {
      var facts = facts(Reception.RECEIVED, Acceptance.ACCEPTED, grade);

      assertThat(DispositionRules.propose(facts, DispositionPolicy.USUAL))
          .contains(new Proposal(to, reason));
    }

    @Test
    void whenTheyAreWornOnTheSkin_thenWhatWasOpenedIsNotSoldAgain() {
      var opened =
          new GoodsFacts(Reception.RECEIVED, Acceptance.ACCEPTED, Optional.of(Grade.B), true);
      var sealed =
          new GoodsFacts(Reception.RECEIVED, Acceptance.ACCEPTED, Optional.of(Grade.A), true);

      assertThat(proposed(opened)).contains(Disposition.DESTROY);
      assertThat(proposed(sealed)).contains(Disposition.RESTOCK);
    }

    @ParameterizedTest
    @CsvSource({"BY_BRAND, TO_BRAND", "BY_SUPPLIER, TO_SUPPLIER", "BY_NOBODY, DESTROY"})
    void whenTheyAreDamaged_thenWhoTakesThemBackHasThem(TakenBack by, Disposition to) {
      var policy = new DispositionPolicy(by, true, true);
      var damaged = facts(Reception.RECEIVED, Acceptance.PARTIAL, Grade.D);

      assertThat(DispositionRules.propose(damaged, policy).map(Proposal::disposition)).contains(to);
    }

    @Test
    void whenTheHouseHasItOtherwise_thenItIsProposedSo() {
      var policy = new DispositionPolicy(TakenBack.BY_NOBODY, false, false);
      var opened = facts(Reception.RECEIVED, Acceptance.ACCEPTED, Grade.B);
      var used = facts(Reception.RECEIVED, Acceptance.ACCEPTED, Grade.C);

      assertThat(DispositionRules.propose(opened, policy).map(Proposal::disposition))
          .contains(Disposition.REFURBISH);
      assertThat(DispositionRules.propose(used, policy).map(Proposal::disposition))
          .contains(Disposition.QUARANTINE);
    }
  }

  @Nested
  class GivenGoodsThatWereNotTaken {
    @Test
    void whenTheyWereRejected_thenTheyAreTheConsumers() {
      assertThat(proposed(facts(Reception.RECEIVED, Acceptance.REJECTED, Grade.C)))
          .contains(Disposition.BACK_TO_CONSUMER);
    }

    @Test
    void whenAPersonHasToLookAgain_thenTheyAreKeptApart() {
      assertThat(proposed(facts(Reception.RECEIVED, Acceptance.MANUAL, Grade.A)))
          .contains(Disposition.QUARANTINE);
    }

    @ParameterizedTest
    @EnumSource(
        value = Reception.class,
        names = {"WRONG_ITEM", "SWAP_SUSPECTED"})
    void whenAnotherThingSeemsToHaveCome_thenTheyAreKeptApart(Reception reception) {
      assertThat(proposed(facts(reception, Acceptance.REJECTED, Grade.A)))
          .contains(Disposition.QUARANTINE);
    }

    @ParameterizedTest
    @EnumSource(
        value = Reception.class,
        names = {"AWAITING", "IN_TRANSIT", "LOST", "EMPTY"})
    void whenNothingIsHere_thenNothingIsProposed(Reception reception) {
      assertThat(proposed(facts(reception, Acceptance.PENDING, Grade.A))).isEmpty();
    }

    @Test
    void whenNobodyHasLooked_thenNothingIsProposed() {
      var facts = new GoodsFacts(Reception.RECEIVED, Acceptance.PENDING, Optional.empty(), false);

      assertThat(proposed(facts)).isEmpty();
    }
  }

  @Nested
  class GivenADecision {
    private static String against(Reception reception, Disposition before, Disposition next) {
      return DispositionRules.against(reception, Optional.of(before), next)
          .map(Refusal::code)
          .orElse("");
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void whenItFollowsAnother_thenOnlyWhatIsHereIsDecidedAgain(Disposition before) {
      for (var next : Disposition.values()) {
        assertThat(against(Reception.RECEIVED, before, next))
            .as("%s after %s", next, before)
            .isEqualTo(before.staysHere() ? "" : "disposition_has_left");
      }
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void whenNothingIsHere_thenNothingGoesAnywhere(Disposition next) {
      for (var reception : Reception.values()) {
        var isHere = reception.isHere() && reception != Reception.EMPTY;
        var refused = DispositionRules.against(reception, Optional.empty(), next);

        assertThat(refused.map(Refusal::code).filter("goods_not_here"::equals).isPresent())
            .as("%s of %s", next, reception)
            .isEqualTo(!isHere);
      }
    }

    @Test
    void whenItIsOpenWhatCame_thenItIsNeitherSoldNorDestroyed() {
      var refused =
          Arrays.stream(Disposition.values())
              .filter(
                  next ->
                      DispositionRules.against(Reception.SWAP_SUSPECTED, Optional.empty(), next)
                          .isPresent())
              .toList();

      assertThat(refused).containsExactly(Disposition.RESTOCK, Disposition.DESTROY);
    }
  }
}
