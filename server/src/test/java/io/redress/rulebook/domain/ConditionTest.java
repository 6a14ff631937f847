package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static io.redress.rulebook.domain.MadeUp.inquiry;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.domain.Condition.All;
import io.redress.rulebook.domain.Condition.Any;
import io.redress.rulebook.domain.Condition.AtLeast;
import io.redress.rulebook.domain.Condition.BoughtWithin;
import io.redress.rulebook.domain.Condition.CopyLaterThan;
import io.redress.rulebook.domain.Condition.InBand;
import io.redress.rulebook.domain.Condition.Is;
import io.redress.rulebook.domain.Condition.IsStated;
import io.redress.rulebook.domain.Condition.Not;
import io.redress.rulebook.domain.Condition.RepairFailed;
import io.redress.rulebook.domain.Condition.ShownWithin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final Facts NOTHING = Facts.builder().build();
  private static final Condition WORN = new Is(Fact.ITEM_WORN, Set.of(true));
  private static final Condition ONLINE = new Is(Fact.CONTRACT_CHANNEL, Set.of("online"));
  private static final LegalPeriod SOME_DAYS = LegalPeriod.ofDays(14);

  private static boolean isMet(Condition condition, Facts facts) {
    return condition.isMetBy(inquiry(facts));
  }

  @Nested
  class GivenSeveralThatMustAllHold {
    @Test
    void whenTheConsumerMustProveOne_thenItIsReadLast() {
      for (var proven :
          List.of(
              ONLINE,
              new IsStated(Fact.DELIVERY_DATE),
              new AtLeast(Fact.DELIVERY_DATE, 1),
              new InBand(Fact.DELIVERY_DATE, BigDecimal.ONE, Optional.empty()),
              new ShownWithin(SOME_DAYS),
              new BoughtWithin(FIRST_OF_JUNE, FIRST_OF_JUNE),
              new Not(ONLINE),
              new All(List.of(WORN, ONLINE)),
              new Any(List.of(WORN, ONLINE)))) {
        assertThat(Condition.allOf(List.of(proven, WORN)))
            .isEqualTo(new All(List.of(WORN, proven)));
      }
    }

    @Test
    void whenTheSellerMustProveAll_thenTheyAreReadAsTheyStand() {
      for (var proven :
          List.of(
              new Is(Fact.ITEM_INTACT, Set.of(false)),
              new IsStated(Fact.ITEM_DAMAGE),
              new AtLeast(Fact.ITEM_QUANTITY, 2),
              new InBand(Fact.ITEM_PRICE, BigDecimal.ONE, Optional.empty()),
              new RepairFailed(),
              new CopyLaterThan(SOME_DAYS),
              new Not(WORN),
              new All(List.of(WORN)),
              new Any(List.of(WORN)))) {
        var conditions = List.of(ONLINE, proven, WORN);

        assertThat(Condition.allOf(conditions)).isEqualTo(new All(List.of(proven, WORN, ONLINE)));
      }
    }

    @Test
    void whenThereIsOne_thenItIsTheConditionItself() {
      assertThat(Condition.allOf(List.of(WORN))).isSameAs(WORN);
      assertThat(Condition.anyOf(List.of(WORN))).isSameAs(WORN);
      assertThat(Condition.anyOf(List.of(WORN, ONLINE))).isEqualTo(new Any(List.of(WORN, ONLINE)));
    }

    @Test
    void whenAKnownFactRulesThemOut_thenTheUnknownOnesAreNotAskedFor() {
      var broken = new Is(Fact.ITEM_SEAL_BROKEN, Set.of(true));
      var sealed = new Is(Fact.ITEM_SEALED_HYGIENE, Set.of(true));
      var inquiry = inquiry(NOTHING.with(Fact.ITEM_SEALED_HYGIENE, false));

      assertThat(new All(List.of(broken, sealed)).isMetBy(inquiry)).isFalse();
      assertThat(inquiry.unknownFacts()).isEqualTo(OpenFacts.NONE);
    }

    @Test
    void whenNothingRulesThemOut_thenTheUnknownOneIsAskedFor() {
      var broken = new Is(Fact.ITEM_SEAL_BROKEN, Set.of(true));
      var sealed = new Is(Fact.ITEM_SEALED_HYGIENE, Set.of(true));
      var inquiry = inquiry(NOTHING.with(Fact.ITEM_SEALED_HYGIENE, true));

      assertThat(new All(List.of(broken, sealed)).isMetBy(inquiry)).isFalse();
      assertThat(inquiry.unknownFacts()).isEqualTo(OpenFacts.bits(Fact.ITEM_SEAL_BROKEN));
    }
  }

  @Nested
  class GivenAnUnknownFact {
    @Test
    void whenAValueIsWanted_thenThatValueIsWorthATrial() {
      assertThat(new Is(Fact.ITEM_WORN, Set.of(false)).probes()).isEqualTo(Probes.FALSE);
      assertThat(new Is(Fact.DEFECT_SEVERITY, Set.of("minor", "major")).probes()).isEqualTo(0b101);
    }

    @Test
    void whenACountryIsWanted_thenItsSubdivisionsAreWorthATrialToo() {
      var tried = List.of("DE", "GB", "CN", "HK", "AU", "US-NY");

      assertThat(new Is(Fact.ITEM_BOUGHT_IN, Set.of("US", "DE")).probes())
          .isEqualTo(1L << tried.indexOf("DE") | 1L << tried.indexOf("US-NY"));
    }

    @Test
    void whenAnythingButANoIsWanted_thenOnlyAYesIsWorthATrial() {
      assertThat(new IsStated(Fact.ITEM_DAMAGE).probes()).isEqualTo(Probes.TRUE);
    }
  }

  @Nested
  class GivenABoundary {
    @Test
    void whenANumberIsReached_thenItIsMet() {
      var two = new AtLeast(Fact.DEFECT_PRIOR_REPAIRS, 2);

      assertThat(isMet(two, NOTHING.with(Fact.DEFECT_PRIOR_REPAIRS, 1))).isFalse();
      assertThat(isMet(two, NOTHING.with(Fact.DEFECT_PRIOR_REPAIRS, 2))).isTrue();
      assertThat(isMet(two, NOTHING)).isFalse();
    }

    @Test
    void whenAPriceLiesInTheBand_thenItIsMetBelowItsEnd() {
      var band = new InBand(Fact.ITEM_PRICE, BigDecimal.TEN, Optional.of(BigDecimal.valueOf(20)));

      assertThat(isMet(band, NOTHING.with(Fact.ITEM_PRICE, new BigDecimal("9.99")))).isFalse();
      assertThat(isMet(band, NOTHING.with(Fact.ITEM_PRICE, new BigDecimal("10.00")))).isTrue();
      assertThat(isMet(band, NOTHING.with(Fact.ITEM_PRICE, new BigDecimal("19.99")))).isTrue();
      assertThat(isMet(band, NOTHING.with(Fact.ITEM_PRICE, new BigDecimal("20.00")))).isFalse();
    }

    @Test
    void whenBoughtInTheSeason_thenBothItsDaysCount() {
      var season = new BoughtWithin(FIRST_OF_JUNE, FIRST_OF_JUNE.plusDays(2));

      for (var day = -1; day <= 3; day++) {
        var bought = NOTHING.with(Fact.CONTRACT_DATE, FIRST_OF_JUNE.plusDays(day));
        assertThat(isMet(season, bought)).isEqualTo(day >= 0 && day <= 2);
      }
      assertThat(isMet(season, NOTHING)).isFalse();
    }

    @Test
    void whenTheDefectShowedByTheLastDay_thenItShowedWithinTheTime() {
      var delivered = NOTHING.with(Fact.DELIVERY_DATE, FIRST_OF_JUNE);
      var within = new ShownWithin(SOME_DAYS);

      assertThat(isMet(within, delivered.with(Fact.REQUEST_DATE, FIRST_OF_JUNE.plusDays(14))))
          .isTrue();
      assertThat(isMet(within, delivered.with(Fact.REQUEST_DATE, FIRST_OF_JUNE.plusDays(15))))
          .isFalse();
      assertThat(isMet(within, delivered)).isFalse();
    }

    @Test
    void whenTheCopyComesAfterTheLastDay_thenItIsLate() {
      var contracted = NOTHING.with(Fact.CONTRACT_DATE, FIRST_OF_JUNE);
      var late = new CopyLaterThan(SOME_DAYS);

      assertThat(
              isMet(late, contracted.with(Fact.CONTRACT_COPY_RECEIVED, FIRST_OF_JUNE.plusDays(14))))
          .isFalse();
      assertThat(
              isMet(late, contracted.with(Fact.CONTRACT_COPY_RECEIVED, FIRST_OF_JUNE.plusDays(15))))
          .isTrue();
      assertThat(isMet(late, contracted.with(Fact.CONTRACT_COPY_RECEIVED, false))).isTrue();
      assertThat(isMet(late, contracted.with(Fact.CONTRACT_COPY_RECEIVED, true))).isFalse();
    }
  }

  @Nested
  class GivenARepair {
    private final Facts persists = NOTHING.with(Fact.DEFECT_PERSISTS, true);

    @Test
    void whenTheFaultIsStillThereAfterIt_thenItFailed() {
      var failed = new RepairFailed();

      assertThat(isMet(failed, persists.with(Fact.DEFECT_PRIOR_REPAIRS, 1))).isTrue();
      assertThat(isMet(failed, persists.with(Fact.DEFECT_REPAIR_RETURNED, FIRST_OF_JUNE))).isTrue();
    }

    @Test
    void whenThereWasNoneOrTheFaultIsGone_thenItDidNotFail() {
      var failed = new RepairFailed();

      assertThat(isMet(failed, persists.with(Fact.DEFECT_PRIOR_REPAIRS, 0))).isFalse();
      assertThat(isMet(failed, persists)).isFalse();
      assertThat(isMet(failed, NOTHING.with(Fact.DEFECT_PRIOR_REPAIRS, 1))).isFalse();
    }
  }
}
