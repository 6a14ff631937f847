package io.redress.liaison.accounts.domain;

import static io.redress.liaison.accounts.domain.BrandSamples.account;
import static io.redress.liaison.accounts.domain.BrandSamples.confirmed;
import static io.redress.liaison.accounts.domain.BrandSamples.euro;
import static io.redress.liaison.accounts.domain.BrandSamples.purchase;
import static io.redress.liaison.accounts.domain.BrandSamples.purchasing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.QuotaUse;
import io.redress.liaison.accounts.Term.Blackout;
import io.redress.liaison.accounts.Term.Quota;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.UseLevel;
import io.redress.liaison.accounts.domain.Uses.Bought;
import io.redress.orders.UpstreamPurchase;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UsesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Quota QUOTA = new Quota(Topic.EXCHANGES, 40, DealingPeriod.QUARTER);
  private static final long SEED = 9_060;

  private static BrandLimits limits(List<AgreedTerm> terms) {
    var brand = account(List.of(), terms, List.of());
    return Uses.of(brand, new Bought(List.of(), Map.of()), List.of(), TODAY);
  }

  @Nested
  class GivenAQuota {
    @Test
    void whenPiecesWereAsked_thenItSaysHowManyAreLeftUntilWhen() {
      var use = QuotaUse.of(QUOTA, 31, TODAY);

      assertThat(use.left()).isEqualTo(9);
      assertThat(use.level()).isEqualTo(UseLevel.OPEN);
      assertThat(use.ends()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whenFourFifthsAreUsed_thenItIsNear_andAllOfItIsUsedUp() {
      assertThat(QuotaUse.of(QUOTA, 32, TODAY).level()).isEqualTo(UseLevel.NEAR);
      assertThat(QuotaUse.of(QUOTA, 40, TODAY).level()).isEqualTo(UseLevel.USED_UP);
      assertThat(QuotaUse.of(QUOTA, 41, TODAY).left()).isZero();
    }

    @Test
    void whenItWasOnlyReadOrHasEnded_thenItDoesNotCount() {
      var counts = confirmed(QUOTA);
      var read =
          new AgreedTerm(
              counts.id(), QUOTA, new TermSource("Their page", TODAY, false), Optional.empty());

      assertThat(counting(counts)).hasSize(1);
      assertThat(counting(counts.until(TODAY))).hasSize(1);
      assertThat(counting(counts.until(TODAY.minusDays(1)))).isEmpty();
      assertThat(counting(read)).isEmpty();
    }

    private static List<Quota> counting(AgreedTerm term) {
      return account(List.of(), List.of(term), List.of()).counting(Quota.class, TODAY);
    }
  }

  @Nested
  class GivenABlackout {
    private BrandLimits from(LocalDate first, LocalDate last) {
      var blackout = new Blackout(first, last, AfterBlackout.SEND_TOGETHER);
      return limits(List.of(confirmed(blackout)));
    }

    @Test
    void whenItRuns_thenNothingIsAsked_fromItsFirstDayToItsLast() {
      assertThat(from(TODAY, TODAY).isBlackout()).isTrue();
      assertThat(from(TODAY.minusDays(9), TODAY).isNear()).isTrue();
      assertThat(from(TODAY.plusDays(1), TODAY.plusDays(2)).isBlackout()).isFalse();
      assertThat(from(TODAY.plusDays(1), TODAY.plusDays(2)).blackout()).isPresent();
      assertThat(from(TODAY.minusDays(2), TODAY.minusDays(1)).blackout()).isEmpty();
    }
  }

  @Nested
  class GivenPurchasingAccounts {
    private final PurchasingAccount boutique = purchasing("B-1", Optional.of(BoughtFrom.BOUTIQUE));
    private final PurchasingAccount other = purchasing("B-2", Optional.empty());

    private BrandLimits bought(List<UpstreamPurchase> purchases, PurchasingAccount linkedTo) {
      var brand = account(List.of(), List.of(), List.of(boutique, other));
      var links = Map.of(purchases.getFirst().lineId(), linkedTo.id());
      return Uses.of(brand, new Bought(purchases, links), List.of(), TODAY);
    }

    @Test
    void whenAPurchaseFitsOneAccount_thenItIsCountedThere_unlessSomebodySaidOtherwise() {
      var said = purchase(TODAY, Optional.of(euro(100)), "boutique");
      var fits = purchase(TODAY, Optional.of(euro(95_000)), "boutique");
      var unknown = purchase(TODAY, Optional.of(euro(7)), "outlet");

      var caps = bought(List.of(said, fits, unknown), other).caps();

      assertThat(caps.getFirst().used()).contains(euro(95_000));
      assertThat(caps.getFirst().level()).isEqualTo(UseLevel.NEAR);
      assertThat(caps.getFirst().percent()).isEqualTo(95);
      assertThat(caps.get(1).used()).contains(euro(100));
      assertThat(caps.get(1).level()).isEqualTo(UseLevel.OPEN);
    }

    @Test
    void whenASumIsMissingOrInAnotherCurrency_thenItIsToldAndNotAdded() {
      var missing = purchase(TODAY, Optional.empty(), "boutique");
      var yen = purchase(TODAY, Optional.of(Money.of(9, "JPY")), "boutique");

      var use = bought(List.of(missing, yen), boutique).caps().getFirst();

      assertThat(use.used()).contains(euro(0));
      assertThat(use.uncounted()).isEqualTo(2);
      assertThat(use.pieces()).isEqualTo(4);
      assertThat(use.orders()).isEqualTo(2);
    }

    @Test
    void whenItWasBoughtInAPartOfTheCountry_thenItWasBoughtThere() {
      var inAmerica = new PurchasingAccount.Buys(Optional.empty(), Optional.of("US"));

      assertThat(inAmerica.holds(Optional.empty(), Optional.of("US-CA"))).isTrue();
      assertThat(inAmerica.holds(Optional.empty(), Optional.of("CA"))).isFalse();
      assertThat(inAmerica.holds(Optional.empty(), Optional.empty())).isFalse();
    }

    @Test
    void whenNobodySaysWithWhich_thenItIsUnknown() {
      var outlet = purchase(TODAY, Optional.of(euro(7)), "outlet");
      var brand = account(List.of(), List.of(), List.of(boutique, other));

      assertThat(Uses.unknown(brand, new Bought(List.of(outlet), Map.of())))
          .containsExactly(outlet);
    }

    /** Each purchase is of one account at most, and each of the period is somewhere. */
    @Test
    void whenPurchasesAreRandom_thenNoSumIsLostOrCountedTwice() {
      var random = new Random(SEED);
      var brand = account(List.of(), List.of(), List.of(boutique, other));
      for (var round = 0; round < 200; round++) {
        var purchases = new ArrayList<UpstreamPurchase>();
        for (var i = 0; i < 1 + random.nextInt(20); i++) {
          var day = TODAY.minusDays(random.nextInt(200));
          var from = random.nextBoolean() ? "boutique" : "outlet";
          purchases.add(purchase(day, Optional.of(euro(random.nextInt(20_000))), from));
        }
        var all = new Bought(purchases, Map.of());
        var counted =
            Uses.of(brand, all, List.of(), TODAY).caps().stream()
                .mapToLong(use -> use.used().orElseThrow().minorUnits())
                .sum();
        var unknown = sum(Uses.unknown(brand, all));

        assertThat(counted + unknown).as("seed %d", SEED).isEqualTo(sum(purchases));
      }
    }

    private static long sum(List<UpstreamPurchase> purchases) {
      return purchases.stream()
          .filter(each -> DealingPeriod.QUARTER.holdsBoth(each.day(), TODAY))
          .mapToLong(each -> each.paid().orElseThrow().minorUnits())
          .sum();
    }
  }
}
