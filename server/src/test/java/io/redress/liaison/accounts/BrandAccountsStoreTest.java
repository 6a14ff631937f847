package io.redress.liaison.accounts;

import static io.redress.liaison.accounts.domain.BrandSamples.confirmed;
import static io.redress.liaison.accounts.domain.BrandSamples.contact;
import static io.redress.liaison.accounts.domain.BrandSamples.euro;
import static io.redress.liaison.accounts.domain.BrandSamples.purchasing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.liaison.accounts.AccountChange.Deal;
import io.redress.liaison.accounts.AccountChange.EndContact;
import io.redress.liaison.accounts.AccountChange.EndTerm;
import io.redress.liaison.accounts.AccountChange.KeepContact;
import io.redress.liaison.accounts.AccountChange.KeepPurchasing;
import io.redress.liaison.accounts.AccountChange.KeepTerm;
import io.redress.liaison.accounts.AccountChange.SetStanding;
import io.redress.liaison.accounts.AccountEvent.Kind;
import io.redress.liaison.accounts.PurchasingAccount.Standing;
import io.redress.liaison.accounts.domain.BrandSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Brand accounts on a real database: what is kept comes back as it was. */
@RedressTest
class BrandAccountsStoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final Actor ANNA = Actor.staff(new StaffId(UUID.randomUUID()));

  @Autowired BrandAccounts accounts;
  @Autowired Brands brands;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  private final MerchantId shop = new MerchantId(UUID.randomUUID());
  private final BrandId kors = new BrandId(UUID.randomUUID());

  @BeforeEach
  void list() {
    clock.travelTo(TestClock.START);
    var brand = brand("Ana Ruiz", "ana@brand.example");
    tenancy.run(shop, () -> brands.create(brand, TestClock.START));
  }

  private Brand brand(String contact, String email) {
    return new Brand(
        kors, "Michael Kors", Optional.empty(), contact, email, "es", BrandSamples.ROME, 3);
  }

  private BrandAccount account() {
    return tenancy.call(shop, () -> accounts.ofBrand(kors)).orElseThrow();
  }

  private BrandAccount changed(AccountChange change, OptionalInt read) {
    var edit = new AccountEdit(kors, read, ANNA, TestClock.START);
    return tenancy.call(shop, () -> accounts.change(edit, change));
  }

  private BrandAccount changed(AccountChange change) {
    return changed(change, OptionalInt.empty());
  }

  @Nested
  class GivenABrandOfTheCatalogue {
    @Test
    void whenNothingWasWrittenDown_thenItsContactIsTheFirst() {
      var contact = account().contacts().getFirst();

      assertThat(account().version()).isZero();
      assertThat(contact.id().value()).isEqualTo(kors.value());
      assertThat(contact.person().email()).isEqualTo("ana@brand.example");
      assertThat(contact.language()).isEqualTo("es");
      assertThat(contact.hours().country()).isEqualTo("IT");
    }

    @Test
    void whenSomethingIsWrittenDown_thenTheFirstContactIsKeptWithIt() {
      var before = account().contacts().getFirst();
      var rossi = contact("Rossi", Set.of("IT"), Set.of(Topic.RETURNS));

      var after = changed(new KeepContact(rossi), OptionalInt.of(0));

      assertThat(after.version()).isEqualTo(2);
      assertThat(account()).isEqualTo(after);
      assertThat(account().contacts()).containsExactly(before, rossi);
      assertThat(tenancy.call(shop, () -> accounts.events(kors)))
          .extracting(AccountEvent::kind)
          .containsExactly(Kind.KEEP_CONTACT, Kind.OPEN);
    }

    @Test
    void whenSomebodyIsAskedFor_thenWhoWasNamedIsTold() {
      changed(new KeepContact(contact("Rossi", Set.of("IT"), Set.of(Topic.RETURNS))));

      var found = tenancy.call(shop, () -> accounts.contactFor(kors, Topic.RETURNS, "IT"));

      assertThat(found.orElseThrow().person().name()).isEqualTo("Rossi");
    }

    @Test
    void whenTheCatalogueNamesSomebodyElse_thenTheFirstContactFollows() {
      changed(new KeepContact(contact("Rossi", Set.of("IT"), Set.of(Topic.RETURNS))));
      var named = brand("Bruno Gil", "bruno@brand.example");

      tenancy.run(shop, () -> brands.change(named));
      tenancy.run(shop, () -> brands.change(named));

      var first = account().contact(new BrandContactId(kors.value())).orElseThrow();
      assertThat(first.person().name()).isEqualTo("Bruno Gil");
      assertThat(first.person().email()).isEqualTo("bruno@brand.example");
      assertThat(account().version()).isEqualTo(3);
    }

    @Test
    void whenTheHouseMakesItItself_thenNobodyIsAsked() {
      var dealing = account().dealing();
      changed(
          new Deal(
              new Dealing(
                  dealing.language(),
                  dealing.zone(),
                  dealing.holidays(),
                  Optional.of(new OwnMake("Made in our own workshop.")),
                  Optional.empty(),
                  Optional.of(DAY))));

      assertThat(account().isOwnMake()).isTrue();
      assertThat(tenancy.call(shop, () -> accounts.contactFor(kors, Topic.RETURNS, "IT")))
          .isEmpty();
    }
  }

  @Nested
  class GivenTerms {
    private final List<Term> all =
        List.of(
            new Term.Quota(Topic.EXCHANGES, 40, DealingPeriod.QUARTER),
            new Term.RequestLimit(Topic.REPAIRS, 2),
            new Term.Blackout(DAY, DAY.plusDays(9), AfterBlackout.SEND_TOGETHER),
            new Term.SilenceRule(3, WhenSilent.GO_AHEAD_AT_OWN_COST),
            new Term.Fee(Topic.REPAIRS, euro(4_500)),
            new Term.PapersNeeded(
                Topic.RETURNS, Set.of(NeededPaper.RECEIPT, NeededPaper.WARRANTY_CARD)),
            new Term.InWords("Only in their boxes.\nWith the tags."));

    @Test
    void whenAllKindsAreKept_thenEachComesBackAsItWas() {
      all.forEach(term -> changed(new KeepTerm(confirmed(term))));

      assertThat(account().terms())
          .extracting(AgreedTerm::term)
          .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whenOneStartsLater_thenItsFirstDayIsKept() {
      var said = confirmed(all.getFirst());
      var term =
          new AgreedTerm(
              said.id(),
              said.term(),
              said.source(),
              Optional.of(DAY),
              Optional.of(DAY.plusDays(9)));

      changed(new KeepTerm(term));

      assertThat(account().terms()).containsExactly(term);
      assertThat(account().counting(Term.Quota.class, DAY.minusDays(1))).isEmpty();
      assertThat(account().counting(Term.Quota.class, DAY)).hasSize(1);
    }

    @Test
    void whenOneEnds_thenItStaysWithItsLastDay() {
      var term = confirmed(all.getFirst());
      changed(new KeepTerm(term));

      var after = changed(new EndTerm(term.id(), DAY));

      assertThat(account()).isEqualTo(after);
      assertThat(account().terms()).containsExactly(term.until(DAY));
    }
  }

  @Nested
  class GivenPurchasingAccounts {
    @Test
    void whenOneIsRestricted_thenThatIsKeptWithItsReason() {
      var antwerp = purchasing("MK-EU 20881", Optional.of(BoughtFrom.BOUTIQUE));
      var standing = new Standing(AccountStatus.RESTRICTED, DAY, "No exchanges.");
      changed(new KeepPurchasing(antwerp));

      var after = changed(new SetStanding(antwerp.id(), standing));

      assertThat(account()).isEqualTo(after);
      assertThat(account().purchasing()).containsExactly(antwerp.in(standing));
      assertThat(tenancy.call(shop, () -> accounts.events(kors)).getFirst().status())
          .contains(AccountStatus.RESTRICTED);
    }
  }

  @Nested
  class GivenSomebodyElseWasFaster {
    @Test
    void whenAnOldVersionIsChanged_thenItIsSaid_andTheSameAgainIsNothing() {
      var rossi = contact("Rossi", Set.of(), Set.of());
      var first = changed(new KeepContact(rossi), OptionalInt.of(0));

      assertThat(changed(new KeepContact(rossi), OptionalInt.of(0))).isEqualTo(first);
      assertThatThrownBy(() -> changed(new EndContact(rossi.id(), DAY), OptionalInt.of(0)))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED));
    }

    @Test
    void whenAnotherHouseAsks_thenItKnowsNothing() {
      changed(new KeepContact(contact("Rossi", Set.of(), Set.of())));
      var other = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(other, () -> accounts.ofBrand(kors))).isEmpty();
      assertThat(tenancy.call(other, () -> accounts.events(kors))).isEmpty();
    }
  }
}
