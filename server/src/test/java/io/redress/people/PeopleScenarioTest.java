package io.redress.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redress.people.signin.StaffLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.LinkId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
class PeopleScenarioTest {
  private static final Instant NOW = TestClock.START;

  @Autowired Merchants merchants;
  @Autowired StaffMembers staff;
  @Autowired ApiKeys keys;
  @Autowired SignedLinks links;
  @Autowired FirstAdministrator firstAdministrator;
  @Autowired StaffLinks staffLinks;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient jdbc;
  private Merchant merchant = PeopleSamples.merchant();

  @BeforeEach
  void openMerchant() {
    merchant = PeopleSamples.merchant();
    merchants.create(merchant, NOW);
  }

  private MerchantId another() {
    var other = PeopleSamples.merchant();
    merchants.create(other, NOW);
    return other.id();
  }

  @Nested
  class GivenAMerchant {
    @Test
    void whenItsSlugIsLookedUp_thenItIsFoundAndNoOtherIs() {
      assertThat(merchants.bySlug(merchant.slug())).contains(merchant.id());
      assertThat(merchants.bySlug("nobody-here")).isEmpty();
      assertThat(merchants.bySlug("../etc")).isEmpty();
    }

    @Test
    void whenItIsReadInItsScope_thenItIsAsItWasMade() {
      assertThat(tenancy.call(merchant.id(), merchants::current)).isEqualTo(merchant);
    }

    @Test
    void whenItsSlugIsTakenAgain_thenThatIsAConflict() {
      var problem =
          catchThrowableOfType(
              Problem.class,
              () -> {
                var same = PeopleSamples.merchant();
                merchants.create(
                    new Merchant(
                        same.id(),
                        merchant.slug(),
                        same.name(),
                        same.legalName(),
                        same.country(),
                        same.zone(),
                        same.currency(),
                        same.languages(),
                        same.storePolicyJson(),
                        1),
                    NOW);
              });

      assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void whenItPublishesAPolicy_thenTheVersionCountsUp() {
      var changed =
          tenancy.call(
              merchant.id(), () -> merchants.publishStorePolicy("{\"returnWindowDays\": 30}"));

      assertThat(changed.storePolicyVersion()).isEqualTo(2);
      assertThat(changed.storePolicyJson()).contains("30");
    }
  }

  @Nested
  class GivenAMemberOfStaff {
    private final StaffMember grace = PeopleSamples.staff("Grace@Maison.example", Role.FINANCE);

    private Optional<StaffMember> signIn(MerchantId at, String email, String password) {
      return tenancy.call(at, () -> staff.authenticate(email, password));
    }

    @BeforeEach
    void hire() {
      tenancy.run(merchant.id(), () -> staff.create(grace, PeopleSamples.PASSWORD, NOW));
    }

    @Test
    void whenThePasswordIsRight_thenTheyAreKnown() {
      assertThat(signIn(merchant.id(), "GRACE@maison.example", PeopleSamples.PASSWORD))
          .contains(grace);
    }

    @Test
    void whenAnythingIsWrong_thenNobodyIsKnown() {
      assertThat(signIn(merchant.id(), grace.email(), "correct horse batterY")).isEmpty();
      assertThat(signIn(merchant.id(), "eve@maison.example", PeopleSamples.PASSWORD)).isEmpty();
      assertThat(signIn(merchant.id(), grace.email(), PeopleSamples.PASSWORD.repeat(9))).isEmpty();
      assertThat(signIn(another(), grace.email(), PeopleSamples.PASSWORD)).isEmpty();
    }

    @Test
    void whenTheyAreDisabled_thenNothingLetsThemIn() {
      tenancy.run(merchant.id(), () -> staff.disable(grace.id(), NOW));

      assertThat(signIn(merchant.id(), grace.email(), PeopleSamples.PASSWORD)).isEmpty();
      assertThat(tenancy.call(merchant.id(), () -> staff.byId(grace.id()))).isEmpty();
    }

    @Test
    void whenAPasswordHasElevenCharacters_thenItIsRefusedWithoutBeingShown() {
      var other = PeopleSamples.staff("b@maison.example", Role.AGENT);

      var problem =
          catchThrowableOfType(
              Problem.class,
              () -> tenancy.call(merchant.id(), () -> staff.create(other, "elevenchars", NOW)));

      assertThat(problem).hasMessageContaining("12 characters").hasMessageNotContaining("eleven");
    }

    @Test
    void whenTheRowIsRead_thenThePasswordIsNotInIt() {
      var hash =
          tenancy.call(
              merchant.id(),
              () -> jdbc.sql("select password_hash from staff").query(String.class).single());

      assertThat(hash).startsWith("{argon2}").doesNotContain("horse");
    }
  }

  @Nested
  class GivenAnEmptyInstallation {
    private FirstAdministrator.House house(String name, String slug) {
      var yen = Currency.getInstance("JPY");
      return new FirstAdministrator.House(name, slug, "JP", yen, ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void whenTheFirstAdministratorIsMade_thenTheLinkThatIsToldLetsThemChooseAPassword() {
      var slug = PeopleSamples.merchant().slug();

      var token = firstAdministrator.create(house("New House", slug), "Ann@house.example", NOW);

      var id = merchants.bySlug(slug).orElseThrow();
      assertThat(tenancy.call(id, () -> staffLinks.spend(token, PeopleSamples.PASSWORD, NOW)))
          .isPresent();
      var ann =
          tenancy.call(id, () -> staff.authenticate("ann@house.example", PeopleSamples.PASSWORD));
      assertThat(ann.orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
      assertThat(tenancy.call(id, merchants::current).currency().getCurrencyCode())
          .isEqualTo("JPY");
    }

    @Test
    void whenNameAndAddressAreNone_thenBothAreToldAndNothingIsMade() {
      var slug = PeopleSamples.merchant().slug();

      var problem =
          catchThrowableOfType(
              Problem.class,
              () -> firstAdministrator.create(house(" ", slug), "ann.house.example", NOW));

      assertThat(problem.violations())
          .extracting(Violation::field)
          .containsExactly("merchant", "email");
      assertThat(merchants.bySlug(slug)).isEmpty();
    }
  }

  @Nested
  class GivenAnApiKey {
    private NewApiKeySecret made() {
      return tenancy.call(
          merchant.id(), () -> keys.create("shop", Set.of(ApiCaller.Scope.READ), NOW));
    }

    @Test
    void whenItsTokenIsShown_thenItsCallerIsKnown() {
      var made = made();

      var caller = tenancy.call(merchant.id(), () -> keys.verify(made.token())).orElseThrow();

      assertThat(caller.id()).isEqualTo(made.id());
      assertThat(caller.may(ApiCaller.Scope.READ)).isTrue();
      assertThat(caller.may(ApiCaller.Scope.WRITE)).isFalse();
      assertThat(made.token()).startsWith("rk_" + merchant.slug() + "_");
    }

    @Test
    void whenOneDigitDiffers_thenNobodyIsKnown() {
      var token = made().token();
      var last = token.charAt(token.length() - 1) == '0' ? '1' : '0';
      var wrong = token.substring(0, token.length() - 1) + last;

      assertThat(tenancy.call(merchant.id(), () -> keys.verify(wrong))).isEmpty();
    }

    @Test
    void whenAnotherMerchantIsInScope_thenNobodyIsKnown() {
      var token = made().token();

      assertThat(tenancy.call(another(), () -> keys.verify(token))).isEmpty();
    }

    @Test
    void whenItIsRevoked_thenNobodyIsKnown() {
      var made = made();

      tenancy.run(merchant.id(), () -> keys.revoke(made.id(), NOW));

      assertThat(tenancy.call(merchant.id(), () -> keys.verify(made.token()))).isEmpty();
    }
  }

  @Nested
  class GivenASignedLink {
    private final UUID order = UUID.randomUUID();

    private String link() {
      return tenancy.call(
          merchant.id(),
          () -> links.create(Party.CONSUMER, LinkPurpose.ORDER, order, Duration.ofDays(30), NOW));
    }

    private Optional<LinkGrant> open(String token, Instant at) {
      return tenancy.call(merchant.id(), () -> links.open(token, at));
    }

    @Test
    void whenItIsOpenedTwice_thenItOpensItsSubjectBothTimes() {
      var token = link();

      assertThat(open(token, NOW)).isPresent();
      assertThat(open(token, NOW)).isPresent();
      assertThat(open(token, NOW).orElseThrow().opens(LinkPurpose.ORDER, order, NOW)).isTrue();
    }

    @Test
    void whenSomethingElseIsWanted_thenItDoesNotOpenIt() {
      var grant = open(link(), NOW).orElseThrow();

      assertThat(grant.opens(LinkPurpose.CASE, order, NOW)).isFalse();
      assertThat(grant.opens(LinkPurpose.ORDER, UUID.randomUUID(), NOW)).isFalse();
    }

    @Test
    void whenItsLastInstantIsOver_thenItOpensNothing() {
      var token = link();
      var end = NOW.plus(Duration.ofDays(30));

      assertThat(open(token, end.minusMillis(1))).isPresent();
      assertThat(open(token, end)).isEmpty();
    }

    @Test
    void whenItIsRevoked_thenItOpensNothingAndDoesNotHold() {
      var token = link();
      var grant = open(token, NOW).orElseThrow();

      tenancy.run(merchant.id(), () -> links.revoke(grant.id(), NOW));

      assertThat(open(token, NOW)).isEmpty();
      assertThat(tenancy.call(merchant.id(), () -> links.holds(grant, NOW))).isFalse();
    }

    @Test
    void whenItsSecretBelongsToAnotherLink_thenItOpensNothing() {
      var mixed = link().substring(0, 32) + link().substring(32);

      assertThat(open(mixed, NOW)).isEmpty();
      assertThat(open("", NOW)).isEmpty();
      assertThat(open(new LinkId(order).toString(), NOW)).isEmpty();
    }
  }
}
