package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Redress;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.MoneyState;
import io.redress.cases.audit.AuditVerification;
import io.redress.cases.domain.CommandKind;
import io.redress.cases.lives.LifeChecks;
import io.redress.people.Merchants;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.database.UpgradedDatabase;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A database of the version before, with its cases in the middle of their lives. */
@SpringBootTest(classes = Redress.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = UpgradedDatabase.class)
@Import({TestClock.class, CaseWorld.class, CaseSteps.class, LifeChecks.class})
class UpgradeScenarioTest {
  private static final String SHOP = "harbour-and-lane";
  private static final Instant SHORTLY_AFTER = Instant.parse("2026-11-22T06:00:00Z");

  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired LifeChecks checks;
  @Autowired AuditVerification audit;
  @Autowired Merchants merchants;
  @Autowired TravellingClock clock;

  private MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void findTheShop() {
    clock.travelTo(SHORTLY_AFTER);
    shop = merchants.bySlug(SHOP).orElseThrow();
  }

  private List<CaseView> cases() {
    return checks
        .rows(shop, "select case_id from after_sales_case where merchant_id = :merchantId")
        .stream()
        .map(row -> new CaseId((UUID) Objects.requireNonNull(row.get("case_id"))))
        .map(id -> world.view(shop, id))
        .toList();
  }

  private void everythingHolds(String when) {
    checks.everyCaseIsPromised(shop, when);
    checks.moneyIsRight(shop, when);
    assertThat(world.in(shop, audit::verify).broken()).as(when).isEmpty();
  }

  @Nested
  class GivenDataOfTheVersionBefore {
    @Test
    void whenTheNewOneStarts_thenEveryCaseIsThereAndEverythingHolds() {
      assertThat(cases()).hasSize(7);
      assertThat(cases()).allSatisfy(each -> assertThat(each.conduct().events()).isNotEmpty());
      everythingHolds("after the upgrade");
    }

    @Test
    void whenItsCasesGoOn_thenTheyDoAsIfNothingHadHappened() {
      var owing =
          cases().stream()
              .filter(each -> each.allows(CommandKind.RELEASE_REFUND))
              .map(each -> each.head().id())
              .toList();
      var undecided =
          cases().stream()
              .filter(each -> each.allows(CommandKind.DECIDE))
              .map(each -> each.head().id())
              .toList();
      assertThat(owing.size() + undecided.size()).isPositive();

      owing.forEach(id -> world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow());
      undecided.forEach(id -> world.staff(shop, new CaseCommand.Decide(id)).orThrow());
      world.settleDown();

      assertThat(owing)
          .allSatisfy(
              id -> assertThat(world.view(shop, id).head().money()).isNotEqualTo(MoneyState.OWED));
      everythingHolds("when its cases went on");
    }

    @Test
    void whenANewCaseBegins_thenItLivesBesideThem() {
      var id = steps.released(shop);
      world.settleDown();

      assertThat(world.view(shop, id).head().money()).isNotEqualTo(MoneyState.OWED);
      everythingHolds("beside a new case");
    }
  }
}
