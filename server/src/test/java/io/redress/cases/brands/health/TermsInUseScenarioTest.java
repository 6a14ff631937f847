package io.redress.cases.brands.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseEvent;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.catalogue.Brands;
import io.redress.liaison.Asking;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.LiaisonState;
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
import io.redress.liaison.health.AllTheSame;
import io.redress.liaison.health.HealthInput.Kind;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNote;
import io.redress.liaison.health.StrainNotes;
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
import io.redress.shared.StaffId;
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
  private static final Actor STAFF = Actor.staff(new StaffId(new UUID(1, 1)));

  /** The day of {@link TestClock#START}. */
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private static final LocalDate END_OF_QUARTER = LocalDate.of(2026, 6, 30);

  @Autowired CaseWorld world;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired StrainWatch watch;
  @Autowired BrandAsking asking;
  @Autowired StrainNotes notes;
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

  private CaseOutcome perform(CaseCommand command) {
    return world.in(shop, () -> asking.perform(command, STAFF, OptionalInt.empty()));
  }

  private CaseOutcome appeal(CaseId id, AllTheSame said) {
    return perform(new CaseCommand.AppealToBrand(id, "It was never worn.", said));
  }

  private void answers(CaseId id, BrandAnswer answer) {
    world.staff(shop, new CaseCommand.RecordBrandAnswer(id, answer, "Ana")).orThrow();
  }

  private void refuses(CaseId id) {
    answers(id, new BrandAnswer.Declined("Not this time."));
  }

  private LiaisonState state(CaseId id) {
    return world.view(shop, id).conduct().liaison().orElseThrow().state();
  }

  private List<StrainNote> kept(CaseId id) {
    return world.in(shop, () -> notes.ofCase(id));
  }

  private int used() {
    return world.in(shop, () -> healths.of(brand)).now().input(Kind.QUOTA).part();
  }

  private static void assertStrained(CaseOutcome outcome, String kind, String instead) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CaseOutcome.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("brand_strain");
              assertThat(refused.refusal().facts())
                  .containsEntry("strains", kind)
                  .containsEntry(kind, instead);
            });
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

    assertThat(before(id, Remedy.REFUND))
        .containsExactly(new Strain.Blackout(until, AfterBlackout.SEND_TOGETHER));
    world.clock().advance(Duration.ofDays(4));
    assertThat(before(id, Remedy.REFUND)).isEmpty();
  }

  @Test
  void whenWeWouldGoAheadMeanwhile_thenThatIsNamedInstead() {
    agree(new Term.Blackout(TODAY, TODAY, AfterBlackout.GO_AHEAD_AT_OWN_COST), true);
    var ask = new CaseCommand.AskBrand(opened(), Remedy.EXCHANGE, "May it?");

    assertStrained(perform(ask), "blackout", "own_stock_at_cost");
  }

  @Test
  void whenTheBrandTakesNoRequests_thenAnAppealNeedsAReasonThatIsKept() {
    var id = asked();
    refuses(id);
    agree(new Term.Blackout(TODAY, TODAY, AfterBlackout.SEND_TOGETHER), true);
    assertStrained(appeal(id, AllTheSame.NO), "blackout", "together_afterwards");
    assertThat(state(id)).isEqualTo(LiaisonState.REFUSED);
    assertThat(kept(id)).isEmpty();

    appeal(id, AllTheSame.because("She travels tomorrow.")).orThrow();

    assertThat(state(id)).isEqualTo(LiaisonState.APPEALED);
    assertThat(kept(id))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kinds()).containsExactly(Strain.Kind.BLACKOUT);
              assertThat(note.reason()).isEqualTo("She travels tomorrow.");
              assertThat(note.about().remedy()).isEqualTo("exchange");
            });
    assertThat(world.view(shop, id).conduct().events())
        .extracting(CaseEvent::kind)
        .containsSubsequence("brand_appealed", "brand_strained");
  }

  @Test
  void whenMoreIsAskedThanARequestMayHold_thenItNeedsAReasonThatIsKept() {
    agree(new Term.RequestLimit(Topic.REPAIRS, 2), true);
    var delivered = world.clock().instant().minus(Duration.ofDays(5));
    var order = world.order(shop, 3, Optional.of(delivered));
    var id = world.open(shop, order, CaseReason.WRONG_SIZE);
    var why = Asking.ALONE.because("They asked for all of them.");
    assertThat(before(id, Remedy.EXCHANGE)).isEmpty();
    assertThat(before(id, Remedy.REPAIR)).containsExactly(new Strain.OverLimit("repairs", 3, 2));

    var refused = perform(new CaseCommand.AskBrand(id, Remedy.REPAIR, "May it?"));
    assertStrained(refused, "over_limit", "in_several_requests");
    perform(new CaseCommand.AskBrand(id, Remedy.REPAIR, "May it?", why)).orThrow();

    assertThat(kept(id))
        .singleElement()
        .extracting(StrainNote::kinds)
        .isEqualTo(List.of(Strain.Kind.OVER_LIMIT));
  }

  @Test
  void whenARefusedRequestIsAppealedInVain_thenNoQuotaCountsIt() {
    agree(new Term.Quota(Topic.EXCHANGES, 2, DealingPeriod.QUARTER), true);
    var id = asked();
    assertThat(used()).isEqualTo(1);
    refuses(id);
    appeal(id, AllTheSame.NO).orThrow();
    assertThat(used()).isZero();

    for (var day = 0; day < 10; day++) {
      world.pass(Duration.ofDays(1));
    }

    assertThat(state(id)).isEqualTo(LiaisonState.NO_ANSWER);
    assertThat(used()).isZero();
  }

  @Test
  void whenARefusedRequestIsOver_thenNoQuotaCountsIt() {
    agree(new Term.Quota(Topic.EXCHANGES, 2, DealingPeriod.QUARTER), true);
    var id = asked();
    refuses(id);

    world.staff(shop, new CaseCommand.WithdrawRequest(id, "Never mind.")).orThrow();

    assertThat(used()).isZero();
  }

  @Test
  void whenTheBrandAgreesAfterAnAppeal_thenItsQuotaCountsItOnce() {
    agree(new Term.Quota(Topic.EXCHANGES, 2, DealingPeriod.QUARTER), true);
    var id = asked();
    refuses(id);
    appeal(id, AllTheSame.NO).orThrow();

    answers(id, new BrandAnswer.Approved("Yes, then."));

    assertThat(used()).isEqualTo(1);
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
