package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Right.State;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When two sets of rights cannot say the same at the top, before all is put together. */
class TopTermsTest {
  private static final Right[] NONE = {};

  private static Right stating(Term term, Object value) {
    var terms = new Terms();
    terms.put(term, value);
    return new Right(
        MadeUp.header("some", Layer.STATUTE), State.OPEN, 1, List.of(Remedy.REFUND), terms);
  }

  private static Right[] only(Right right) {
    return new Right[] {right};
  }

  private static Right[] twice(Right right) {
    return new Right[] {right, right};
  }

  @Nested
  class GivenStrongestRightsThatSayDifferentThings {
    private final Right byMail = stating(Term.REFUND_AVAILABLE_BY, "mail");
    private final Right inStore = stating(Term.REFUND_AVAILABLE_BY, "store");
    private final Right inJune = stating(Term.LAST_DAY, FIRST_OF_JUNE);
    private final Right inJuly = stating(Term.LAST_DAY, FIRST_OF_JUNE.plusMonths(1));

    @Test
    void whenNoOtherRightSaysItToo_thenTheTopDiffers() {
      assertThat(TopTerms.differPlainly(only(byMail), only(inStore))).isTrue();
      assertThat(TopTerms.differPlainly(twice(byMail), twice(inStore))).isTrue();
    }

    @Test
    void whenEachStandsAlone_thenItsLastDayIsThatOfTheTop() {
      assertThat(TopTerms.differPlainly(only(inJune), only(inJuly))).isTrue();
    }

    @Test
    void whenOneIsNotAlone_thenTheLongestOfSeveralMayStillBeTheSame() {
      assertThat(TopTerms.differPlainly(twice(inJune), only(inJuly))).isFalse();
      assertThat(TopTerms.differPlainly(only(inJune), twice(inJuly))).isFalse();
      assertThat(TopTerms.differPlainly(twice(inJune), twice(inJuly))).isFalse();
    }

    @Test
    void whenTheTopSaysItAgainByItself_thenNothingIsPlainYet() {
      var some = stating(Term.STATUTORY_LAST_DAY, FIRST_OF_JUNE);
      var others = stating(Term.STATUTORY_LAST_DAY, FIRST_OF_JUNE.plusDays(1));

      assertThat(TopTerms.differPlainly(only(some), only(others))).isFalse();
      assertThat(TopTerms.differPlainly(twice(some), twice(others))).isFalse();
    }

    @Test
    void whenThereIsNoRightOnOneSide_thenNothingIsPlainYet() {
      assertThat(TopTerms.differPlainly(NONE, only(inJune))).isFalse();
      assertThat(TopTerms.differPlainly(only(inJune), NONE)).isFalse();
      assertThat(TopTerms.differPlainly(NONE, NONE)).isFalse();
    }
  }

  @Nested
  class GivenStrongestRightsThatSayTheSame {
    @Test
    void whenCompared_thenNothingDiffers() {
      var right = stating(Term.REFUND_AVAILABLE_BY, "mail");

      assertThat(TopTerms.differPlainly(only(right), only(right))).isFalse();
    }
  }
}
