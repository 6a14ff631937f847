package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Term;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TermsTest {
  private final Terms terms = new Terms();

  @Nested
  class GivenTermsOfOneRight {
    private final Terms others = new Terms();

    GivenTermsOfOneRight() {
      terms.put(Term.LAST_DAY, FIRST_OF_JUNE);
      terms.put(Term.EXERCISED, true);
    }

    @Test
    void whenThoseOfAnotherAreAdded_thenOnlyWhatIsMissingAndMeantIsTaken() {
      others.put(Term.LAST_DAY, FIRST_OF_JUNE.plusDays(1));
      others.put(Term.REFUND_FORM, "store_credit");
      others.put(Term.WHERE, "Paris");

      terms.addAbsent(others, Terms.bits(Term.LAST_DAY, Term.WHERE));

      assertThat(terms.toMap())
          .isEqualTo(
              Map.of(Term.LAST_DAY, FIRST_OF_JUNE, Term.EXERCISED, true, Term.WHERE, "Paris"));
    }

    @Test
    void whenSomeAreRemoved_thenTheOthersStay() {
      terms.remove(Terms.bits(Term.EXERCISED, Term.WHERE));

      assertThat(terms.get(Term.EXERCISED)).isNull();
      assertThat(terms.toMap()).isEqualTo(Map.of(Term.LAST_DAY, FIRST_OF_JUNE));
    }

    @Test
    void whenOneIsStatedAgain_thenTheLastWordCountsUnlessOnlyAbsenceIsFilled() {
      terms.put(Term.EXERCISED, false);
      terms.putIfAbsent(Term.LAST_DAY, FIRST_OF_JUNE.plusDays(9));
      terms.putIfAbsent(Term.WHERE, "Paris");
      terms.putIfKnown(Term.CHOOSER, null);

      assertThat(terms.toMap())
          .isEqualTo(
              Map.of(Term.LAST_DAY, FIRST_OF_JUNE, Term.EXERCISED, false, Term.WHERE, "Paris"));
    }

    @Test
    void whenAnotherSaysLess_thenTheyAreNotEqualButDoNotContradict() {
      others.put(Term.EXERCISED, true);

      assertThat(terms.areEqualTo(others)).isFalse();
      assertThat(terms.contradict(others, Terms.ALL)).isFalse();
      assertThat(others.contradict(terms, Terms.ALL)).isFalse();
    }

    @Test
    void whenAnotherSaysSomethingElse_thenTheyContradictInThat() {
      others.put(Term.LAST_DAY, FIRST_OF_JUNE);
      others.put(Term.EXERCISED, false);

      assertThat(terms.areEqualTo(others)).isFalse();
      assertThat(terms.contradict(others, Terms.ALL)).isTrue();
      assertThat(terms.contradict(others, Terms.bits(Term.EXERCISED))).isTrue();
      assertThat(terms.contradict(others, Terms.bits(Term.LAST_DAY))).isFalse();
    }

    @Test
    void whenAnotherSaysTheSame_thenTheyAreEqual() {
      others.put(Term.EXERCISED, true);
      others.put(Term.LAST_DAY, FIRST_OF_JUNE);

      assertThat(terms.areEqualTo(others)).isTrue();
    }
  }
}
