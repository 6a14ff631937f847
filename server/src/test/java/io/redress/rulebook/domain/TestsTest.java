package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which values of an unknown fact are worth a trial, and which of them need only one. */
class TestsTest {
  private final Probes probes =
      new Probes(Facts.builder().set(Fact.REQUEST_DATE, FIRST_OF_JUNE).build());
  private final Tests tests = new Tests(probes);

  /** The probe of a day so many days after the first of June. */
  private int place(Fact fact, int daysAfter) {
    var day = FIRST_OF_JUNE.plusDays(daysAfter);
    for (var left = probes.days(fact); left != 0; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      if (probes.at(fact, place).equals(day)) {
        return place;
      }
    }
    throw new IllegalArgumentException(day + " is not tried");
  }

  private long bits(Fact fact, int... daysAfter) {
    var bits = 0L;
    for (var days : daysAfter) {
      bits |= 1L << place(fact, days);
    }
    return bits;
  }

  @Nested
  class GivenAFactThatWasNeverTested {
    @Test
    void whenItIsUnknown_thenNoValueIsWorthATrial() {
      assertThat(tests.telling(Fact.ITEM_WORN)).isEqualTo(Probes.NONE);
    }
  }

  @Nested
  class GivenAFlag {
    @Test
    void whenItWasTestedForYes_thenOnlyYesIsWorthATrial() {
      tests.ask(Fact.ITEM_WORN, Probes.TRUE);

      assertThat(tests.telling(Fact.ITEM_WORN)).isEqualTo(Probes.TRUE);
      assertThat(tests.telling(Fact.ITEM_INTACT)).isEqualTo(Probes.NONE);
    }

    @Test
    void whenItWasTestedForBoth_thenBothAre() {
      tests.ask(Fact.ITEM_WORN, Probes.TRUE);
      tests.ask(Fact.ITEM_WORN, Probes.FALSE);

      assertThat(tests.telling(Fact.ITEM_WORN)).isEqualTo(Probes.TRUE | Probes.FALSE);
    }

    @Test
    void whenItWasUsedAsItIs_thenNoMoreThanItsValuesAre() {
      tests.ask(Fact.ITEM_WORN, Probes.ALL);

      assertThat(tests.telling(Fact.ITEM_WORN)).isEqualTo(Probes.TRUE | Probes.FALSE);
      assertThat(tests.alike(Fact.ITEM_WORN, 0)).isEqualTo(Probes.TRUE);
    }
  }

  @Nested
  class GivenADayThatIsUsedWhenItIsLate {
    private final Fact fact = Fact.CONTRACT_WITHDRAWAL_INFORMATION;
    private final LocalDate limit = FIRST_OF_JUNE;

    @Test
    void whenItIsUnknown_thenOnlyLaterDaysAreWorthATrial() {
      tests.useAfter(fact, limit);

      assertThat(tests.telling(fact)).isEqualTo(bits(fact, 20, 4_000));
    }

    @Test
    void whenSeveralAreLate_thenEachIsTried() {
      tests.useAfter(fact, limit);

      assertThat(tests.alike(fact, place(fact, 20))).isEqualTo(bits(fact, 20));
    }

    @Test
    void whenSeveralAreEarly_thenOneStandsForAll() {
      tests.useAfter(fact, limit);

      assertThat(tests.alike(fact, place(fact, -40)))
          .isEqualTo(bits(fact, -4_000, -1_200, -500, -200, -40, -1, 0));
    }

    @Test
    void whenItMayAlsoBeAChoice_thenThatStandsForItself() {
      tests.useAfter(fact, limit);

      assertThat(tests.alike(fact, 0)).isEqualTo(1L);
    }
  }

  @Nested
  class GivenADayThatIsCompared {
    private final Fact fact = Fact.DEFECT_APPARENT_ON;

    @Test
    void whenAbsenceCountsAsLater_thenADayThatIsNotLaterIsWorthATrial() {
      tests.compare(fact, FIRST_OF_JUNE.minusDays(50), true);

      assertThat(tests.telling(fact)).isEqualTo(bits(fact, -4_000, -1_200, -500, -200));
    }

    @Test
    void whenAbsenceCountsAsEarly_thenALaterDayIsWorthATrial() {
      tests.compare(fact, FIRST_OF_JUNE.minusDays(50), false);

      assertThat(tests.telling(fact)).isEqualTo(bits(fact, -40, -1, 0, 20, 4_000));
    }

    @Test
    void whenTwoDaysLieOnTheSameSide_thenOneStandsForBoth() {
      tests.compare(fact, FIRST_OF_JUNE, true);

      assertThat(tests.alike(fact, place(fact, 20))).isEqualTo(bits(fact, 20, 4_000));
      assertThat(tests.alike(fact, place(fact, 0)))
          .isEqualTo(bits(fact, -4_000, -1_200, -500, -200, -40, -1, 0));
    }

    @Test
    void whenAnotherComparisonPartsThem_thenItDoesNot() {
      tests.compare(fact, FIRST_OF_JUNE, true);
      tests.compare(fact, FIRST_OF_JUNE.minusDays(300), true);
      tests.compare(Fact.DEFECT_KNOWN_ON, FIRST_OF_JUNE.minusDays(50), true);

      assertThat(tests.alike(fact, place(fact, 0))).isEqualTo(bits(fact, -200, -40, -1, 0));
      assertThat(tests.alike(fact, place(fact, -500))).isEqualTo(bits(fact, -4_000, -1_200, -500));
    }

    @Test
    void whenAnotherFactIsComparedWithTheSameDay_thenBothAreParted() {
      tests.compare(Fact.DEFECT_KNOWN_ON, FIRST_OF_JUNE, true);
      tests.compare(fact, FIRST_OF_JUNE, true);

      assertThat(tests.alike(fact, place(fact, 20))).isEqualTo(bits(fact, 20, 4_000));
    }

    @Test
    void whenLaterDaysAreUsedAsWell_thenEachOfThemStandsForItself() {
      tests.compare(fact, FIRST_OF_JUNE, false);
      tests.useAfter(fact, FIRST_OF_JUNE);

      assertThat(tests.alike(fact, place(fact, 20))).isEqualTo(bits(fact, 20));
    }

    @Test
    void whenItsValueWasUsedAsWell_thenEachStandsForItself() {
      tests.compare(fact, FIRST_OF_JUNE, true);
      tests.ask(fact, Probes.ALL);

      assertThat(tests.alike(fact, place(fact, 0))).isEqualTo(bits(fact, 0));
    }
  }
}
