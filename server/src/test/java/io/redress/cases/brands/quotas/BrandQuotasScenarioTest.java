package io.redress.cases.brands.quotas;

import static io.redress.liaison.accounts.domain.BrandSamples.euro;
import static io.redress.liaison.accounts.domain.BrandSamples.purchasing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.catalogue.Brands;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.PurchasingAccount.Cap;
import io.redress.orders.UpstreamPurchase;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.MerchantId;
import io.redress.shared.OrderLineId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was bought from a brand is added up by account, in the days of the brand. */
@RedressTest
@Import(CaseWorld.class)
class BrandQuotasScenarioTest {
  /** The day of {@link TestClock#START}. */
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  /** Orders of the world are placed six days before: in the first hour of July in Berlin. */
  private static final Instant SIX_DAYS_AFTER_A_NEW_QUARTER = Instant.parse("2026-07-06T22:30:00Z");

  private static final long SEED = 9_060;
  private static final int MOST = 100;

  @Autowired CaseWorld world;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired BrandQuotas quotas;

  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private BrandId brand = new BrandId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    world.clock().travelTo(TestClock.START);
    shop = world.shop();
    brand = world.in(shop, brands::list).getFirst().id();
  }

  private void change(AccountChange change) {
    var edit = new AccountEdit(brand, OptionalInt.empty(), Actor.SYSTEM, world.clock().instant());
    world.in(shop, () -> accounts.change(edit, change));
  }

  private PurchasingAccount kept(PurchasingAccount account) {
    change(new AccountChange.KeepPurchasing(account));
    return account;
  }

  private static PurchasingAccount yearly() {
    var quarterly = purchasing("B-1", Optional.of(BoughtFrom.BOUTIQUE));
    var cap = new Cap(euro(100_000), euro(90_000), DealingPeriod.YEAR);
    return new PurchasingAccount(
        quarterly.id(),
        quarterly.number(),
        quarterly.place(),
        quarterly.buys(),
        Optional.of(cap),
        quarterly.standing());
  }

  private BrandAccount account() {
    return world.in(shop, () -> accounts.ofBrand(brand)).orElseThrow();
  }

  private BrandLimits limits() {
    var account = account();
    return world.in(shop, () -> quotas.of(account));
  }

  private List<OrderLineId> unknown() {
    var account = account();
    return world.in(shop, () -> quotas.unknownPurchases(account, MOST)).stream()
        .map(UpstreamPurchase::lineId)
        .toList();
  }

  private OrderLineId bought(int pieces, Map<String, Object> upstream) {
    return world.bought(shop, pieces, upstream).lines().getFirst().id();
  }

  private static Map<String, Object> paid(String from, String price, String currency) {
    return Map.of("boughtFrom", from, "price", new BigDecimal(price), "currency", currency);
  }

  @Test
  void whenACapRunsForAYear_thenAPurchaseOfAnEarlierQuarterIsStillAskedAbout() {
    kept(yearly());

    var line = bought(1, Map.of("boughtFrom", "outlet", "date", "2026-02-10"));
    bought(1, Map.of("boughtFrom", "outlet", "date", "2025-12-31"));

    assertThat(account().purchasesSince(TODAY)).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(limits().unknown()).isEqualTo(1);
    assertThat(unknown()).containsExactly(line);
  }

  @Test
  void whenNobodySaidOnWhichDay_thenItIsTheDayOfTheOrderAtTheBrand() {
    world.clock().travelTo(SIX_DAYS_AFTER_A_NEW_QUARTER);
    kept(purchasing("B-1", Optional.of(BoughtFrom.BOUTIQUE)));

    bought(1, paid("boutique", "80.00", "EUR"));
    var line = bought(1, Map.of("boughtFrom", "outlet"));

    assertThat(limits().caps().getFirst().used()).contains(euro(8_000));
    assertThat(unknown()).containsExactly(line);
  }

  @Test
  void whenSomebodySaidWithWhich_thenThatCountsBeforeTheWay_andWhatHasNoSumIsTold() {
    kept(purchasing("B-1", Optional.of(BoughtFrom.BOUTIQUE)));
    var other = kept(purchasing("B-2", Optional.empty()));
    var said = bought(1, paid("boutique", "80.00", "EUR"));
    bought(2, paid("boutique", "90.00", "EUR"));
    bought(1, paid("boutique", "9000", "JPY"));
    var unknown = bought(1, paid("outlet", "7.00", "EUR"));

    change(new AccountChange.LinkPurchases(other.id(), Set.of(said)));

    var caps = limits().caps();
    assertThat(caps.getFirst().used()).contains(euro(18_000));
    assertThat(caps.getFirst().pieces()).isEqualTo(3);
    assertThat(caps.getFirst().orders()).isEqualTo(2);
    assertThat(caps.getFirst().uncounted()).isEqualTo(1);
    assertThat(caps.get(1).used()).contains(euro(8_000));
    assertThat(limits().unknown()).isEqualTo(1);
    assertThat(unknown()).containsExactly(unknown);
  }

  /** Each purchase is of one account at most, and each of the period is somewhere. */
  @Test
  void whenPurchasesAreRandom_thenNoPieceIsLostOrCountedTwice() {
    kept(purchasing("B-1", Optional.of(BoughtFrom.BOUTIQUE)));
    kept(purchasing("B-2", Optional.empty()));
    var random = new Random(SEED);
    var known = 0;
    var unknown = 0;
    for (var i = 0; i < 25; i++) {
      var day = TODAY.minusDays(random.nextInt(200));
      var pieces = 1 + random.nextInt(3);
      var isKnown = random.nextBoolean();
      var facts = paid(isKnown ? "boutique" : "outlet", "10.01", "EUR");
      bought(pieces, on(day, facts));
      if (DealingPeriod.QUARTER.holdsBoth(day, TODAY)) {
        known += isKnown ? pieces : 0;
        unknown += isKnown ? 0 : 1;
      }
    }

    var found = limits();

    assertThat(found.caps().getFirst().pieces()).as("seed %d", SEED).isEqualTo(known);
    assertThat(found.caps().getFirst().used()).as("seed %d", SEED).contains(euro(1_001L * known));
    assertThat(found.caps().get(1).pieces()).isZero();
    assertThat(found.unknown()).as("seed %d", SEED).isEqualTo(unknown);
  }

  private static Map<String, Object> on(LocalDate day, Map<String, Object> facts) {
    var dated = new HashMap<>(facts);
    dated.put("date", day.toString());
    return dated;
  }
}
