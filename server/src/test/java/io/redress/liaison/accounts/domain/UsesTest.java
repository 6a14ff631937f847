package io.redress.liaison.accounts.domain;

import static io.redress.liaison.accounts.domain.BrandSamples.account;
import static io.redress.liaison.accounts.domain.BrandSamples.confirmed;
import static io.redress.liaison.accounts.domain.BrandSamples.euro;
import static io.redress.liaison.accounts.domain.BrandSamples.purchasing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.Bought;
import io.redress.liaison.accounts.Bought.Spent;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.CapUse;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.PurchasingAccount.Cap;
import io.redress.liaison.accounts.QuotaUse;
import io.redress.liaison.accounts.Term.Blackout;
import io.redress.liaison.accounts.Term.Quota;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.UseLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UsesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Quota QUOTA = new Quota(Topic.EXCHANGES, 40, DealingPeriod.QUARTER);

  private static BrandLimits limits(List<AgreedTerm> terms) {
    var brand = account(List.of(), terms, List.of());
    return Uses.of(brand, Bought.NOTHING, List.of(), TODAY);
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

    @Test
    void whenNextYearsIsAgreedAlready_thenOnEachDayOnlyOneCounts() {
      var newYear = LocalDate.of(2027, 1, 1);
      var next = new Quota(Topic.EXCHANGES, 60, DealingPeriod.QUARTER);
      var old = confirmed(QUOTA).until(newYear.minusDays(1));
      var following = from(newYear, next);
      var brand = account(List.of(), List.of(following, old), List.of());

      assertThat(brand.counting(Quota.class, TODAY)).containsExactly(QUOTA);
      assertThat(brand.counting(Quota.class, newYear.minusDays(1))).containsExactly(QUOTA);
      assertThat(brand.counting(Quota.class, newYear)).containsExactly(next);
    }

    private static AgreedTerm from(LocalDate first, Quota quota) {
      var said = confirmed(quota);
      return new AgreedTerm(said.id(), quota, said.source(), Optional.of(first), Optional.empty());
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

    private PurchasingAccount with(Optional<Cap> cap) {
      return new PurchasingAccount(
          boutique.id(),
          boutique.number(),
          boutique.place(),
          boutique.buys(),
          cap,
          boutique.standing());
    }

    private PurchasingAccount every(DealingPeriod period) {
      return with(Optional.of(new Cap(euro(100_000), euro(90_000), period)));
    }

    private static BrandAccount buying(PurchasingAccount... accounts) {
      return account(List.of(), List.of(), List.of(accounts));
    }

    @Test
    void whenSomethingWasBought_thenEachAccountSaysHowMuchOfItsCapIsUsed() {
      var spent = new Spent(Optional.of(euro(95_000)), 4, 2, 1);
      var bought = new Bought(Map.of(boutique.id(), spent), 3);

      var limits = Uses.of(buying(boutique, other), bought, List.of(), TODAY);

      assertThat(limits.caps().getFirst())
          .isEqualTo(new CapUse(boutique, Optional.of(euro(95_000)), 4, 2, 1, UseLevel.NEAR));
      assertThat(limits.caps().getFirst().percent()).isEqualTo(95);
      assertThat(limits.caps().get(1).used()).contains(euro(0));
      assertThat(limits.caps().get(1).level()).isEqualTo(UseLevel.OPEN);
      assertThat(limits.unknown()).isEqualTo(3);
    }

    @Test
    void whenThereIsNoCap_thenPiecesAreToldAndNothingOfItIsUsed() {
      var uncapped = with(Optional.empty());
      var bought = new Bought(Map.of(uncapped.id(), new Spent(Optional.empty(), 4, 2, 2)), 0);

      var limits = Uses.of(buying(uncapped), bought, List.of(), TODAY);

      assertThat(limits.caps())
          .containsExactly(new CapUse(uncapped, Optional.empty(), 4, 2, 0, UseLevel.OPEN));
    }

    @Test
    void whenAnAccountIsClosed_thenSomebodyShouldLook_untilANormalOneTakesItsPlace() {
      var standing = new PurchasingAccount.Standing(AccountStatus.CLOSED, TODAY, "They closed it.");
      var closed = boutique.in(standing);
      var successor = purchasing("B-3", Optional.of(BoughtFrom.BOUTIQUE));

      assertThat(unspent(closed, other).isNear()).isTrue();
      assertThat(unspent(closed, successor).isNear()).isFalse();
      assertThat(unspent(closed, successor.in(standing)).isNear()).isTrue();
    }

    private static BrandLimits unspent(PurchasingAccount... accounts) {
      return Uses.of(buying(accounts), Bought.NOTHING, List.of(), TODAY);
    }

    @Test
    void whenPurchasesAreLookedAt_thenItIsSinceTheLongestPeriodBegan_andAQuarterAtLeast() {
      var quarter = LocalDate.of(2026, 10, 1);

      assertThat(buying(with(Optional.empty())).purchasesSince(TODAY)).isEqualTo(quarter);
      assertThat(buying(every(DealingPeriod.MONTH)).purchasesSince(TODAY)).isEqualTo(quarter);
      assertThat(buying(boutique, every(DealingPeriod.YEAR)).purchasesSince(TODAY))
          .isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void whenItWasBoughtInAPartOfTheCountry_thenItWasBoughtThere() {
      var inAmerica = new PurchasingAccount.Buys(Optional.empty(), Optional.of("US"));

      assertThat(inAmerica.holds(Optional.empty(), Optional.of("US-CA"))).isTrue();
      assertThat(inAmerica.holds(Optional.empty(), Optional.of("CA"))).isFalse();
      assertThat(inAmerica.holds(Optional.empty(), Optional.empty())).isFalse();
    }
  }
}
