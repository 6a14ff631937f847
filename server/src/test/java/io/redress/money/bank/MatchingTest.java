package io.redress.money.bank;

import static io.redress.money.bank.BankSamples.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.bank.Matching.Kind;
import io.redress.money.bank.Matching.Named;
import io.redress.money.bank.Matching.Proven;
import io.redress.money.bank.Suggestions.Awaited;
import io.redress.money.bank.Suggestions.Why;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final CaseId CASE = new CaseId(new UUID(1, 1));

  private static StatementLine line(long minorUnits, boolean isReturned, String words) {
    return new StatementLine(
        "", DAY, Money.of(minorUnits, "EUR"), isReturned, "", List.of(), words);
  }

  private static Named named(int number, long minorUnits) {
    return new Named(attempt(number), Money.of(minorUnits, "EUR"), true);
  }

  @Nested
  class GivenAMovementThatNamesARefund {
    @Test
    void whenItMovesAsMuch_thenItProvesTheArrival() {
      assertThat(Matching.of(line(-100, false, ""), List.of(named(1, 100))))
          .containsExactly(new Proven(attempt(1), Kind.ARRIVED));
    }

    @Test
    void whenAsMuchComesBack_thenItProvesTheReturn() {
      assertThat(Matching.of(line(100, true, ""), List.of(named(1, 100))))
          .containsExactly(new Proven(attempt(1), Kind.RETURNED));
    }

    @Test
    void whenItMovesMoreOrLess_thenItProvesNothing() {
      assertThat(Matching.of(line(-101, false, ""), List.of(named(1, 100)))).isEmpty();
      assertThat(Matching.of(line(-99, false, ""), List.of(named(1, 100)))).isEmpty();
      assertThat(Matching.of(line(99, true, ""), List.of(named(1, 100)))).isEmpty();
    }

    @Test
    void whenItIsInAnotherCurrency_thenItProvesNothing() {
      var pounds = new Named(attempt(1), Money.of(100, "GBP"), false);

      assertThat(Matching.of(line(-100, false, ""), List.of(pounds))).isEmpty();
    }

    @Test
    void whenItIsMoneyThatCameInAnyway_thenItIsNoReturn() {
      assertThat(Matching.of(line(100, false, "thanks"), List.of(named(1, 100)))).isEmpty();
    }

    @Test
    void whenItNamesAWholeFile_thenAllOfItIsProvenOrNothing() {
      var file = List.of(named(1, 100), named(2, 250));

      assertThat(Matching.of(line(-350, false, ""), file)).hasSize(2);
      assertThat(Matching.of(line(-100, false, ""), file)).isEmpty();
    }
  }

  @Nested
  class GivenAMovementThatNamesNothing {
    @Test
    void whenAmountsAreTheSame_thenItStillProvesNothing() {
      assertThat(Matching.of(line(-100, false, ""), List.of())).isEmpty();
    }

    /** Whatever stands on a statement: what is proven sums to what was moved. */
    @Test
    void whenMovementsAreOfAnyKind_thenWhatIsProvenIsWhatWasMoved() {
      var seed = 20261123L;
      var random = new Random(seed);
      for (var i = 0; i < 2_000; i++) {
        var line = line(random.nextLong(-400, 400), random.nextBoolean(), "");
        var named =
            random
                .ints(random.nextInt(4), 1, 200)
                .mapToObj(amount -> named(amount, amount))
                .toList();
        var sum = Matching.of(line, named).stream().mapToLong(each -> amountOf(named, each)).sum();

        assertThat(sum).as("seed %d", seed).isIn(0L, Math.abs(line.amount().minorUnits()));
      }
    }

    private static long amountOf(List<Named> named, Proven proven) {
      return named.stream()
          .filter(each -> each.attempt().equals(proven.attempt()))
          .findFirst()
          .orElseThrow()
          .amount()
          .minorUnits();
    }
  }

  @Nested
  class GivenAPersonWhoLooks {
    private static Awaited awaited(int number, long minorUnits, LocalDate on) {
      return new Awaited(
          attempt(number),
          CASE,
          Money.of(minorUnits, "EUR"),
          TransferReference.of(attempt(number)),
          on);
    }

    @Test
    void whenSeveralCouldBeIt_thenTheLikeliestStandsFirst() {
      var broken = TransferReference.of(attempt(0xabc)).substring(0, 30);
      var found =
          Suggestions.of(
              line(-100, false, broken),
              List.of(
                  awaited(1, 100, DAY.minusDays(20)),
                  awaited(2, 100, DAY.minusDays(1)),
                  awaited(0xabc, 100, DAY),
                  awaited(3, 777, DAY)));

      assertThat(found.getFirst().refund().attempt()).isEqualTo(attempt(0xabc));
      assertThat(found.getFirst().why())
          .contains(Why.SAME_AMOUNT, Why.SIMILAR_REFERENCE, Why.DAY_NEAR);
      assertThat(found)
          .extracting(each -> each.refund().attempt())
          .contains(attempt(1), attempt(2))
          .startsWith(attempt(0xabc), attempt(2));
    }

    @Test
    void whenOnlyTheDayIsNear_thenItIsNotSuggested() {
      assertThat(Suggestions.of(line(-100, false, ""), List.of(awaited(1, 777, DAY)))).isEmpty();
    }
  }
}
