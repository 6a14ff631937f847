package io.redress.cases.brands.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.catalogue.Brands;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.health.HealthInput.Kind;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.UsedQuota;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.PurchasingAccountId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was agreed with a brand warns before it is asked. */
@RedressTest
@Import(CaseWorld.class)
class TermsInUseScenarioTest {
  /** The day of {@link TestClock#START}. */
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private static final LocalDate END_OF_QUARTER = LocalDate.of(2026, 6, 30);

  @Autowired CaseWorld world;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired StrainWatch watch;
  @Autowired BrandHealths healths;

  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private BrandId brand = new BrandId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    world.clock().travelTo(TestClock.START);
    shop = world.shop();
    brand = world.in(shop, brands::list).getFirst().id();
  }

  private CaseId opened() {
    return world.open(shop, world.order(shop, Duration.ofDays(5)), CaseReason.WRONG_SIZE);
  }

  private CaseId asked() {
    var id = opened();
    world.staff(shop, new CaseCommand.AskBrand(id, Remedy.EXCHANGE, "May it?")).orThrow();
    return id;
  }

  private void change(AccountChange change) {
    var edit = new AccountEdit(brand, OptionalInt.empty(), Actor.SYSTEM, world.clock().instant());
    world.in(shop, () -> accounts.change(edit, change));
  }

  private void agree(Term term, boolean isConfirmed) {
    var source = new TermSource("Agreement of 12 March 2026", TODAY, isConfirmed);
    var id = new AgreedTermId(UUID.randomUUID());
    change(new AccountChange.KeepTerm(new AgreedTerm(id, term, source, Optional.empty())));
  }

  private List<Strain> before(CaseId id, Remedy remedy) {
    return world.in(shop, () -> watch.before(id, remedy));
  }

  @Test
  void whenAQuotaIsUsed_thenOnlyItsKindIsWarnedOfAndItWeighs() {
    agree(new Term.Quota(Topic.EXCHANGES, 2, DealingPeriod.QUARTER), true);
    asked();
    var second = opened();
    assertThat(before(second, Remedy.EXCHANGE))
        .extracting(Strain::kind)
        .containsExactly(Strain.Kind.QUOTA_NEARLY_USED);

    asked();

    assertThat(before(second, Remedy.EXCHANGE))
        .containsExactly(new Strain.QuotaUsed(new UsedQuota("exchanges", 3, 2, END_OF_QUARTER)));
    assertThat(before(second, Remedy.REPAIR)).isEmpty();
    var quota = world.in(shop, () -> healths.of(brand)).now().input(Kind.QUOTA);
    assertThat(quota.part()).isEqualTo(2);
    assertThat(quota.whole()).isEqualTo(2);
    assertThat(quota.points()).isEqualTo(-8);
  }

  @Test
  void whenAQuotaBeginsAnew_thenNothingIsUsedOfIt() {
    agree(new Term.Quota(Topic.EXCHANGES, 2, DealingPeriod.QUARTER), true);
    asked();
    asked();
    var later = opened();

    world.clock().advance(Duration.ofDays(20));

    assertThat(before(later, Remedy.EXCHANGE)).isEmpty();
  }

  @Test
  void whenTheBrandTakesNoRequests_thenItIsToldUntilWhen() {
    var until = TODAY.plusDays(3);
    agree(new Term.Blackout(TODAY, until, AfterBlackout.SEND_TOGETHER), true);
    var id = opened();

    assertThat(before(id, Remedy.REFUND)).containsExactly(new Strain.Blackout(until));
    world.clock().advance(Duration.ofDays(4));
    assertThat(before(id, Remedy.REFUND)).isEmpty();
  }

  @Test
  void whenATermWasOnlyRead_thenNobodyIsWarnedByIt() {
    agree(new Term.Blackout(TODAY, TODAY, AfterBlackout.SEND_EACH), false);

    assertThat(before(opened(), Remedy.REFUND)).isEmpty();
  }

  @Test
  void whenTheAccountOfThePurchaseIsRestricted_thenOnlyItsPiecesAreWarnedOf() {
    var id = opened();
    var other = opened();
    var account = new PurchasingAccountId(UUID.randomUUID());
    change(
        new AccountChange.KeepPurchasing(
            new PurchasingAccount(
                account,
                "MK-OUT 1120",
                "Outlet Roermond",
                new PurchasingAccount.Buys(Optional.empty(), Optional.empty()),
                Optional.empty(),
                new PurchasingAccount.Standing(AccountStatus.NORMAL, TODAY, ""))));
    var line = world.view(shop, id).content().lines().getFirst().orderLineId();
    change(new AccountChange.LinkPurchases(account, Set.of(line)));
    assertThat(before(id, Remedy.EXCHANGE)).isEmpty();

    change(
        new AccountChange.SetStanding(
            account,
            new PurchasingAccount.Standing(
                AccountStatus.RESTRICTED, TODAY, "No exchanges of its pieces.")));

    assertThat(before(id, Remedy.EXCHANGE))
        .containsExactly(
            new Strain.AccountRestricted("Outlet Roermond", false, "No exchanges of its pieces."));
    assertThat(before(other, Remedy.EXCHANGE)).isEmpty();
  }

  @Test
  void whenManyRequestsAreOpen_thenOneMoreIsABurden() {
    for (var i = 0; i < 10; i++) {
      asked();
    }

    assertThat(before(opened(), Remedy.REFUND)).containsExactly(new Strain.TooManyOpen(10));
  }
}
