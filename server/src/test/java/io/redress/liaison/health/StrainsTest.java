package io.redress.liaison.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.health.Strain.Alternative;
import io.redress.liaison.health.Strain.Kind;
import io.redress.liaison.health.StrainFacts.AccountLimit;
import io.redress.liaison.health.StrainFacts.ClosedDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrainsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 18);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  private static WantedRequest asking(int pieces, Optional<Weakness> weakness) {
    return new WantedRequest("exchanges", pieces, TODAY, weakness);
  }

  private static WantedRequest plain() {
    return asking(1, Optional.empty());
  }

  private static StrainFacts quota(String kind, int used) {
    return new StrainFacts(List.of(new UsedQuota(kind, used, 40, END)), List.of(), List.of(), 0);
  }

  private static List<Kind> kinds(WantedRequest asking, StrainFacts facts) {
    return Strains.before(asking, facts).stream().map(Strain::kind).toList();
  }

  @Nested
  class GivenNothingThatSpeaksAgainstIt {
    @Test
    void whenABrandIsAsked_thenNothingIsSaid() {
      assertThat(Strains.before(plain(), StrainFacts.NONE)).isEmpty();
    }
  }

  @Nested
  class GivenAQuota {
    @ParameterizedTest
    @CsvSource({"34, 1", "30, 5"})
    void whenEnoughIsLeft_thenNothingIsSaid(int used, int pieces) {
      assertThat(kinds(asking(pieces, Optional.empty()), quota("exchanges", used))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"35, 1", "39, 1", "31, 9"})
    void whenItIsAllButUsed_thenItIsTold(int used, int pieces) {
      assertThat(kinds(asking(pieces, Optional.empty()), quota("exchanges", used)))
          .containsExactly(Kind.QUOTA_NEARLY_USED);
    }

    @ParameterizedTest
    @CsvSource({"40, 1", "38, 3"})
    void whenItIsUsed_thenTheNextPeriodIsNamed(int used, int pieces) {
      var found = Strains.before(asking(pieces, Optional.empty()), quota("exchanges", used));

      assertThat(found)
          .containsExactly(
              new Strain.QuotaUsed(new UsedQuota("exchanges", used + pieces, 40, END)));
      assertThat(found.getFirst().alternative()).isEqualTo(Alternative.NEXT_PERIOD);
    }

    @Test
    void whenItIsOfAnotherKind_thenItDoesNotCount() {
      assertThat(kinds(plain(), quota("repairs", 40))).isEmpty();
    }
  }

  @Nested
  class GivenDaysWithoutRequests {
    @ParameterizedTest
    @CsvSource({
      "2026-12-17, 2026-12-17, false",
      "2026-12-18, 2027-01-06, true",
      "2026-12-01, 2026-12-18, true",
      "2026-12-19, 2027-01-06, false"
    })
    void whenADayIsOneOfThem_thenItWaitsUntilAfterwards(
        LocalDate from, LocalDate until, boolean isTold) {
      var facts = new StrainFacts(List.of(), List.of(new ClosedDays(from, until)), List.of(), 0);

      var found = Strains.before(plain(), facts);

      assertThat(found.contains(new Strain.Blackout(until))).isEqualTo(isTold);
      assertThat(found).hasSize(isTold ? 1 : 0);
    }
  }

  @Nested
  class GivenSeveralThings {
    @Test
    void whenAllSpeakAgainstIt_thenTheGravestComesFirstAndEachHasAnAlternative() {
      var facts =
          new StrainFacts(
              List.of(new UsedQuota("exchanges", 40, 40, END)),
              List.of(new ClosedDays(TODAY, END)),
              List.of(new AccountLimit("Roermond", false, "No exchanges.")),
              Strains.MANY_OPEN);

      var found = Strains.before(asking(1, Optional.of(Weakness.LATE)), facts);

      assertThat(found)
          .extracting(Strain::kind)
          .containsExactly(
              Kind.WEAK_CLAIM,
              Kind.ACCOUNT_RESTRICTED,
              Kind.BLACKOUT,
              Kind.QUOTA_USED,
              Kind.TOO_MANY_OPEN);
      assertThat(found)
          .extracting(Strain::alternative)
          .containsExactly(
              Alternative.OWN_STOCK_AT_COST,
              Alternative.OWN_STOCK_AT_COST,
              Alternative.TOGETHER_AFTERWARDS,
              Alternative.NEXT_PERIOD,
              Alternative.AFTER_ANSWERS);
    }

    @Test
    void whenOneFewerIsOpen_thenItIsNoBurden() {
      var facts = new StrainFacts(List.of(), List.of(), List.of(), Strains.MANY_OPEN - 1);

      assertThat(kinds(plain(), facts)).isEmpty();
    }
  }
}
