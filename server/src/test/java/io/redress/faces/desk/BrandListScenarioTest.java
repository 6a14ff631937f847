package io.redress.faces.desk;

import static io.redress.liaison.accounts.domain.BrandSamples.confirmed;
import static io.redress.liaison.accounts.domain.BrandSamples.purchasing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.StatementCount;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.faces.desk.BrandRoom.Known;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountChange.KeepPurchasing;
import io.redress.liaison.accounts.AccountChange.KeepTerm;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.Topic;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.MerchantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The list of brands costs the database the same for few and for many. */
@RedressTest
@Import({CaseWorld.class, StatementCount.class})
class BrandListScenarioTest {
  @Autowired CaseWorld world;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired BrandRoom room;
  @Autowired StatementCount statements;

  private MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    world.clock().travelTo(TestClock.START);
    shop = world.shop();
    limit(world.in(shop, brands::list).getFirst().id());
    world.bought(shop, 1, Map.of("boughtFrom", "boutique"));
  }

  /** A quota, and an account to buy with. */
  private void limit(BrandId brand) {
    change(brand, new KeepTerm(confirmed(new Term.Quota(Topic.RETURNS, 4, DealingPeriod.YEAR))));
    change(brand, new KeepPurchasing(purchasing("B-1", Optional.of(BoughtFrom.BOUTIQUE))));
  }

  private void change(BrandId brand, AccountChange change) {
    var edit = new AccountEdit(brand, OptionalInt.empty(), Actor.SYSTEM, world.clock().instant());
    world.in(shop, () -> accounts.change(edit, change));
  }

  private void addBrand(int number) {
    var id = new BrandId(UUID.randomUUID());
    var brand =
        new Brand(
            id,
            "Maison " + number,
            Optional.empty(),
            "Ana Ruiz",
            "ana@brand.example",
            "en",
            CaseWorld.BERLIN,
            3);
    world.in(shop, () -> brands.create(brand, world.clock().instant()));
    limit(id);
  }

  private List<Known> standings() {
    return world.in(shop, room::standings);
  }

  @Test
  void whenThereAreManyBrands_thenTheListAsksTheDatabaseAsOftenAsForTwo() {
    addBrand(1);
    standings();
    statements.taken();
    assertThat(standings()).hasSize(2);
    var forTwo = statements.taken();
    for (var number = 2; number < 12; number++) {
      addBrand(number);
    }
    statements.taken();

    var found = standings();

    assertThat(statements.taken()).isEqualTo(forTwo).isPositive();
    assertThat(found).hasSize(12);
    assertThat(found).allMatch(known -> known.limits().caps().size() == 1);
    assertThat(found).allMatch(known -> known.limits().quotas().size() == 1);
    assertThat(found).filteredOn(known -> known.limits().caps().getFirst().pieces() > 0).hasSize(1);
  }
}
