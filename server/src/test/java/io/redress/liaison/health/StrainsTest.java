package io.redress.liaison.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.health.Strain.Alternative;
import io.redress.liaison.health.Strain.Kind;
import io.redress.liaison.health.StrainFacts.AccountLimit;
import io.redress.liaison.health.StrainFacts.ClosedDays;
import io.redress.liaison.health.StrainFacts.PieceLimit;
import io.redress.liaison.health.WantedRequest.Count;
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
  private static final AfterBlackout TOGETHER = AfterBlackout.SEND_TOGETHER;

  private static WantedRequest asking(int pieces, Optional<Weakness> weakness) {
    return new WantedRequest("exchanges", Count.of(pieces), TODAY, weakness);
  }

  private static WantedRequest plain() {
    return asking(1, Optional.empty());
  }

  private static StrainFacts quota(String kind, int used) {
    var quotas = List.of(new UsedQuota(kind, used, 40, END));
    return new StrainFacts(quotas, List.of(), List.of(), List.of(), 0);
  }

  private static StrainFacts closed(ClosedDays... days) {
    return new StrainFacts(List.of(), List.of(), List.of(days), List.of(), 0);
  }

  private static StrainFacts most(int pieces) {
    var most = List.of(new PieceLimit("exchanges", pieces), new PieceLimit("repairs", 1));
    return new StrainFacts(List.of(), most, List.of(), List.of(), 0);
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

    @Test
    void whenItCountsThePiecesAlready_thenTheyAreNotCountedTwice() {
      var again = new WantedRequest("exchanges", new Count(3, 0), TODAY, Optional.empty());

      assertThat(kinds(again, quota("exchanges", 40))).isEmpty();
    }
  }

  @Nested
  class GivenALimitForOneRequest {
    @Test
    void whenItHoldsNoMore_thenNothingIsSaid() {
      assertThat(kinds(asking(2, Optional.empty()), most(2))).isEmpty();
    }

    @Test
    void whenItHoldsMore_thenSeveralRequestsAreNamed() {
      var found = Strains.before(asking(3, Optional.empty()), most(2));

      assertThat(found).containsExactly(new Strain.OverLimit("exchanges", 3, 2));
      assertThat(found.getFirst().alternative()).isEqualTo(Alternative.IN_SEVERAL_REQUESTS);
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
      var found = Strains.before(plain(), closed(new ClosedDays(from, until, TOGETHER)));

      assertThat(found.contains(new Strain.Blackout(until, TOGETHER))).isEqualTo(isTold);
      assertThat(found).hasSize(isTold ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
      "SEND_TOGETHER, TOGETHER_AFTERWARDS",
      "SEND_EACH, EACH_AFTERWARDS",
      "GO_AHEAD_AT_OWN_COST, OWN_STOCK_AT_COST"
    })
    void whenSomethingWasAgreedForThem_thenThatIsNamed(AfterBlackout then, Alternative instead) {
      var found = Strains.before(plain(), closed(new ClosedDays(TODAY, END, then)));

      assertThat(found).extracting(Strain::alternative).containsExactly(instead);
    }

    @Test
    void whenTheyAdjoin_thenTheFirstOpenDayIsAfterAllOfThem() {
      var facts =
          closed(
              new ClosedDays(END.plusDays(1), END.plusDays(5), AfterBlackout.SEND_EACH),
              new ClosedDays(TODAY.minusDays(2), TODAY, TOGETHER),
              new ClosedDays(TODAY.plusDays(1), END, TOGETHER),
              new ClosedDays(END.plusDays(7), END.plusDays(9), TOGETHER));

      var found = Strains.before(plain(), facts);

      var closed = new Strain.Blackout(END.plusDays(5), TOGETHER);
      assertThat(found).containsExactly(closed);
      assertThat(closed.opens()).isEqualTo(END.plusDays(6));
    }
  }

  @Nested
  class GivenSeveralThings {
    @Test
    void whenAllSpeakAgainstIt_thenTheGravestComesFirstAndEachHasAnAlternative() {
      var facts =
          new StrainFacts(
              List.of(new UsedQuota("exchanges", 40, 40, END)),
              List.of(new PieceLimit("exchanges", 1)),
              List.of(new ClosedDays(TODAY, END, TOGETHER)),
              List.of(new AccountLimit("Roermond", false, "No exchanges.")),
              Strains.MANY_OPEN);

      var found = Strains.before(asking(2, Optional.of(Weakness.LATE)), facts);

      assertThat(found)
          .extracting(Strain::kind)
          .containsExactly(
              Kind.WEAK_CLAIM,
              Kind.ACCOUNT_RESTRICTED,
              Kind.BLACKOUT,
              Kind.OVER_LIMIT,
              Kind.QUOTA_USED,
              Kind.TOO_MANY_OPEN);
      assertThat(found)
          .extracting(Strain::alternative)
          .containsExactly(
              Alternative.OWN_STOCK_AT_COST,
              Alternative.OWN_STOCK_AT_COST,
              Alternative.TOGETHER_AFTERWARDS,
              Alternative.IN_SEVERAL_REQUESTS,
              Alternative.NEXT_PERIOD,
              Alternative.AFTER_ANSWERS);
    }

    @Test
    void whenOneFewerIsOpen_thenItIsNoBurden() {
      var few = Strains.MANY_OPEN - 1;
      var facts = new StrainFacts(List.of(), List.of(), List.of(), List.of(), few);

      assertThat(kinds(plain(), facts)).isEmpty();
    }
  }
}
