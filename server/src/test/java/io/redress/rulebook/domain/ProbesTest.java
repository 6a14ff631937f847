package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which values are tried in the place of an unknown fact, and which of them a test is told by. */
class ProbesTest {
  private static final Facts NOTHING = Facts.builder().build();

  private static List<Object> values(Probes probes, Fact fact, long bits) {
    var values = new ArrayList<>();
    for (var left = bits & probes.all(fact); left != 0; left &= left - 1) {
      values.add(probes.at(fact, Long.numberOfTrailingZeros(left)));
    }
    return values;
  }

  private static List<Object> all(Facts facts, Fact fact) {
    var probes = new Probes(facts);
    return values(probes, fact, probes.all(fact));
  }

  @Nested
  class GivenAFactWithFewValues {
    @Test
    void whenItIsAFlag_thenYesAndNoAreTried() {
      assertThat(all(NOTHING, Fact.ITEM_WORN)).containsExactly(true, false);
      assertThat(values(new Probes(NOTHING), Fact.ITEM_WORN, Probes.TRUE)).containsExactly(true);
      assertThat(values(new Probes(NOTHING), Fact.ITEM_WORN, Probes.FALSE)).containsExactly(false);
    }

    @Test
    void whenItIsAChoice_thenEachIsTried() {
      assertThat(all(NOTHING, Fact.DEFECT_SEVERITY)).containsExactly("minor", "normal", "major");
      assertThat(all(NOTHING, Fact.ITEM_CATEGORY)).containsExactly((Object[]) Category.values());
    }

    @Test
    void whenItIsANumberOrAnAmount_thenNoneAFewAndManyAreTried() {
      assertThat(all(NOTHING, Fact.DEFECT_PRIOR_REPAIRS)).containsExactly(0, 1, 2, 40);
      assertThat(all(NOTHING, Fact.GIFT_STATED_PRICE))
          .containsExactly(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(1_000_000));
    }

    @Test
    void whenAnythingMayBeSaid_thenNothingIsTried() {
      assertThat(all(NOTHING, Fact.ITEM_PERSONALISATION)).isEmpty();
      assertThat(all(NOTHING, Fact.DELIVERY_INSTANT)).isEmpty();
    }

    @Test
    void whenNoneOfItsValuesIsADay_thenItHasNoDays() {
      assertThat(new Probes(NOTHING).days(Fact.ITEM_WORN)).isEqualTo(Probes.NONE);
    }
  }

  @Nested
  class GivenATestOfAChoice {
    @Test
    void whenOneIsMeant_thenItAloneTells() {
      assertThat(Probes.choice(Fact.DEFECT_SEVERITY, "minor")).isEqualTo(0b001);
      assertThat(Probes.choice(Fact.DEFECT_SEVERITY, "major")).isEqualTo(0b100);
    }

    @Test
    void whenTheOthersAreMeant_thenAllButThatOneTell() {
      assertThat(Probes.otherChoices(Fact.DEFECT_SEVERITY, "normal")).isEqualTo(0b101);
    }

    @Test
    void whenTheFactHasADefault_thenNoneTells() {
      assertThat(Probes.choice(Fact.REQUEST_BY, "gift_recipient")).isEqualTo(Probes.NONE);
    }

    @Test
    void whenThereIsNoSuchChoice_thenItIsAMistakeOfTheProgram() {
      assertThatThrownBy(() -> Probes.choice(Fact.DEFECT_SEVERITY, "terrible"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("defect.severity cannot be terrible");
    }
  }

  @Nested
  class GivenAnyTest {
    @Test
    void whenSomeValuesPass_thenTheyTell() {
      assertThat(Probes.answering(Fact.DEFECT_SEVERITY, value -> !value.equals("normal")))
          .isEqualTo(0b101);
      assertThat(Probes.answering(Fact.ITEM_WORN, value -> false)).isEqualTo(Probes.NONE);
    }

    @Test
    void whenDaysPass_thenAllBehindTheOtherValuesTell() {
      assertThat(
              Probes.answering(
                  Fact.CONTRACT_WITHDRAWAL_INFORMATION, value -> value instanceof LocalDate))
          .isEqualTo(-1L << 2);
      assertThat(Probes.answering(Fact.DEFECT_KNOWN_ON, value -> true)).isEqualTo(Probes.ALL);
    }

    @Test
    void whenDaysDoNotPass_thenNoneOfThemTells() {
      assertThat(Probes.answering(Fact.CONTRACT_WITHDRAWAL_INFORMATION, "not_given"::equals))
          .isEqualTo(0b10);
    }

    @Test
    void whenTheFactIsNoDay_thenNoDayTells() {
      assertThat(Probes.answering(Fact.ITEM_WORN, value -> true)).isEqualTo(0b11);
    }
  }

  @Nested
  class GivenAFactThatMayBeADay {
    private final LocalDate delivered = FIRST_OF_JUNE;
    private final LocalDate asked = LocalDate.of(2026, 8, 20);
    private final Facts facts =
        NOTHING.with(Fact.DELIVERY_DATE, delivered).with(Fact.REQUEST_DATE, asked);

    private static List<Object> around(LocalDate day) {
      return List.of(
          day.minusDays(4_000),
          day.minusDays(1_200),
          day.minusDays(500),
          day.minusDays(200),
          day.minusDays(40),
          day.minusDays(1),
          day,
          day.plusDays(20),
          day.plusDays(4_000));
    }

    @Test
    void whenNoDayIsKnown_thenDaysAroundSomeDayAreTried() {
      assertThat(all(NOTHING, Fact.DEFECT_KNOWN_ON)).isEqualTo(around(LocalDate.of(2026, 6, 1)));
    }

    @Test
    void whenDaysAreKnown_thenThoseAroundEachAreTried() {
      var expected = new ArrayList<>(around(asked));
      expected.addAll(around(delivered));

      assertThat(all(facts, Fact.DEFECT_KNOWN_ON)).isEqualTo(expected);
    }

    @Test
    void whenTheMomentOfTheNoticeIsKnown_thenItsDayInGreenwichCounts() {
      var sent = NOTHING.with(Fact.REQUEST_SENT_AT, Instant.parse("2026-06-01T23:59:00Z"));

      assertThat(all(sent, Fact.DEFECT_KNOWN_ON)).isEqualTo(around(FIRST_OF_JUNE));
    }

    @Test
    void whenItMayAlsoBeAChoice_thenTheDaysComeAfterIt() {
      var fact = Fact.CONTRACT_WITHDRAWAL_INFORMATION;
      var probes = new Probes(facts.without(Fact.DELIVERY_DATE));

      assertThat(values(probes, fact, probes.all(fact)))
          .startsWith("given", "not_given")
          .hasSize(11);
      assertThat(values(probes, fact, probes.days(fact))).isEqualTo(around(asked));
    }

    @Test
    void whenTheyAreComparedWithADay_thenThoseAfterItAreFound() {
      for (var fact : List.of(Fact.DEFECT_KNOWN_ON, Fact.CONTRACT_WITHDRAWAL_INFORMATION)) {
        var probes = new Probes(facts);
        var days = values(probes, fact, probes.days(fact));
        for (var limit : days) {
          var later = values(probes, fact, probes.after(fact, (LocalDate) limit));

          assertThat(later)
              .as("%s after %s", fact, limit)
              .isEqualTo(
                  days.stream()
                      .filter(day -> ((LocalDate) day).isAfter((LocalDate) limit))
                      .toList());
        }
      }
    }
  }
}
