package io.redress.cases.brands.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.cases.OpenCase;
import io.redress.cases.OrderIntake;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.UsedQuota;
import io.redress.orders.NewOrderLine;
import io.redress.orders.OrderSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.PurchasingAccountId;
import io.redress.shared.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Of a case about goods of two brands, only the pieces of the one that is asked can strain it. */
@RedressTest
@Import(CaseWorld.class)
class MixedBrandsScenarioTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final LocalDate END_OF_QUARTER = LocalDate.of(2026, 6, 30);
  private static final Money PRICE = Money.of(10_000, "EUR");

  @Autowired CaseWorld world;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired OrderIntake intake;
  @Autowired StrainWatch watch;

  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private BrandId asked = new BrandId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    world.clock().travelTo(TestClock.START);
    shop = world.shop();
    asked = world.in(shop, brands::list).getFirst().id();
    var other =
        new Brand(
            new BrandId(UUID.randomUUID()),
            "Maison",
            Optional.of("mk-eu-online"),
            "Zoe M",
            "zoe@maison.example",
            "en",
            CaseWorld.BERLIN,
            3);
    world.in(shop, () -> brands.create(other, TestClock.START));
  }

  private static NewOrderLine line(String brand, boolean isWorn, Map<String, Object> upstream) {
    var none = Money.zero(PRICE.currency());
    return new NewOrderLine(
        new NewOrderLine.Goods(
            "BAG-" + brand,
            "Bag",
            Optional.empty(),
            Optional.of(brand),
            "handbag",
            Optional.of("leather"),
            Optional.empty()),
        Quantity.of(1),
        PRICE,
        none,
        Optional.empty(),
        none,
        Map.of("worn", isWorn, "tagsIntact", true),
        Optional.of(upstream).filter(known -> !known.isEmpty()),
        Optional.of(TestClock.START.minus(Duration.ofDays(5))));
  }

  /** A bag of the brand as new, and a worn one of another maker, bought at a boutique. */
  private CaseId opened() {
    var lines =
        List.of(
            line("Michael Kors", false, Map.of()),
            line("Maison", true, Map.of("boughtFrom", "boutique")));
    var wanted = OrderSamples.order("R-1", lines, PRICE.times(2));
    var order = world.in(shop, () -> intake.accept(wanted, TestClock.START)).order();
    var request =
        new OpenCase(
            order.id(),
            order.lines().stream()
                .map(
                    each ->
                        new OpenCase.Line(
                            each.id(), each.quantity(), CaseReason.WRONG_SIZE, Map.of()))
                .toList(),
            OpenCase.Kind.REQUEST,
            "Both are too small.",
            Optional.empty(),
            OpenCase.Channel.PORTAL,
            "en");
    var consumer = Actor.consumer(order.consumerId());
    return world.in(shop, () -> world.cases().open(request, consumer)).orThrow();
  }

  private void change(AccountChange change) {
    var edit = new AccountEdit(asked, OptionalInt.empty(), Actor.SYSTEM, TestClock.START);
    world.in(shop, () -> accounts.change(edit, change));
  }

  private List<Strain> before(CaseId id) {
    return world.in(shop, () -> watch.before(id, Remedy.EXCHANGE));
  }

  @Test
  void whenOnlyThePieceOfAnotherWouldStrain_thenNobodyIsWarned() {
    var account = new PurchasingAccountId(UUID.randomUUID());
    change(
        new AccountChange.KeepPurchasing(
            new PurchasingAccount(
                account,
                "MK-EU 20881",
                "Paris boutique",
                new PurchasingAccount.Buys(Optional.of(BoughtFrom.BOUTIQUE), Optional.empty()),
                Optional.empty(),
                new PurchasingAccount.Standing(AccountStatus.NORMAL, TODAY, ""))));
    var restricted =
        new PurchasingAccount.Standing(AccountStatus.RESTRICTED, TODAY, "No exchanges.");
    change(new AccountChange.SetStanding(account, restricted));

    assertThat(before(opened())).isEmpty();
  }

  @Test
  void whenAQuotaIsCounted_thenThePieceOfAnotherIsNotAmongThem() {
    var source = new TermSource("Agreement of 12 March 2026", TODAY, true);
    var quota = new Term.Quota(Topic.EXCHANGES, 1, DealingPeriod.QUARTER);
    var id = new AgreedTermId(UUID.randomUUID());
    change(new AccountChange.KeepTerm(new AgreedTerm(id, quota, source, Optional.empty())));

    assertThat(before(opened()))
        .containsExactly(
            new Strain.QuotaNearlyUsed(new UsedQuota("exchanges", 1, 1, END_OF_QUARTER)));
  }
}
