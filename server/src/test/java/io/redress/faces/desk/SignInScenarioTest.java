package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.signin.Authenticators;
import io.redress.people.signin.SecurityEvent;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.signin.SignInRules;
import io.redress.people.signin.SignInRules.SecondFactor;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How staff come in, what they sign in with, and what ends it; through pages alone. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class SignInScenarioTest {
  private static final Pattern SEED = Pattern.compile(">([A-Z2-7]{32})<");
  private static final Pattern LINK = Pattern.compile("/welcome/([0-9a-f]{64})");
  private static final Pattern CODE = Pattern.compile(">(([0-9a-f]{8}-){3}[0-9a-f]{8})<");
  private static final Pattern END = Pattern.compile("/account/browsers/([0-9a-f-]{36})/end");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired StaffMembers staff;
  @Autowired SignInRules rules;
  @Autowired SecurityEvents events;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private Browser signIn(Role role) {
    return world.signIn(port, shop, role);
  }

  private HttpResponse<String> submit(Browser browser, String path, Map<String, String> fields) {
    return browser.submit(shop.desk() + "/account", shop.desk() + path, fields);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String found(Pattern pattern, HttpResponse<String> answer) {
    var match = pattern.matcher(answer.body());
    assertThat(match.find()).as(answer.body()).isTrue();
    return match.group(1);
  }

  private boolean isIn(Browser browser) {
    return browser.get(shop.desk() + "/queue").statusCode() == 200;
  }

  private StaffMember member(Role role) {
    return world.cases.in(shop.id(), () -> staff.byEmail(DeskWorld.address(role)).orElseThrow());
  }

  /** Sets up an authenticator and tells its seed. */
  private String setUp(Browser browser) {
    var seed = found(SEED, submit(browser, "/account/authenticator", Map.of()));
    var code = Authenticators.code(seed, clock.instant());
    var answer = submit(browser, "/account/authenticator/confirm", Map.of("code", code));
    assertThat(location(answer)).endsWith("/account");
    clock.advance(Duration.ofSeconds(30));
    return seed;
  }

  private HttpResponse<String> second(Browser browser, String code) {
    var page = shop.desk() + "/sign-in/second";
    return browser.submit(page, page, Map.of("code", code));
  }

  @Nested
  class GivenAnAuthenticator {
    @Test
    void whenThePasswordIsRight_thenTheDeskOpensOnlyAfterTheCode() {
      var seed = setUp(signIn(Role.AGENT));
      var browser = signIn(Role.AGENT);

      assertThat(location(browser.get(shop.desk() + "/queue"))).endsWith("/sign-in/second");
      assertThat(browser.get(shop.desk() + "/account").statusCode()).isEqualTo(303);
      assertThat(second(browser, "000000").statusCode()).isEqualTo(401);
      assertThat(isIn(browser)).isFalse();
      second(browser, Authenticators.code(seed, clock.instant()));
      assertThat(isIn(browser)).isTrue();
    }

    @Test
    void whenACodeWasUsed_thenItOpensNothingElse() {
      var seed = setUp(signIn(Role.AGENT));
      var code = Authenticators.code(seed, clock.instant());
      second(signIn(Role.AGENT), code);

      var browser = signIn(Role.AGENT);

      assertThat(second(browser, code).statusCode()).isEqualTo(401);
    }

    @Test
    void whenCodesAreGuessed_thenTheRightOneIsNotLookedAtAnyMore() {
      var seed = setUp(signIn(Role.AGENT));
      var browser = signIn(Role.AGENT);
      for (var i = 0; i < 5; i++) {
        second(browser, "00000" + i);
      }

      var answer = second(browser, Authenticators.code(seed, clock.instant()));

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("Too many tries");
    }

    @Test
    void whenTheThingIsLost_thenARecoveryCodeOpensOnce() {
      var first = signIn(Role.AGENT);
      setUp(first);
      var code = found(CODE, submit(first, "/account/codes", Map.of()));

      var browser = signIn(Role.AGENT);
      second(browser, code);
      assertThat(isIn(browser)).isTrue();
      assertThat(second(signIn(Role.AGENT), code).statusCode()).isEqualTo(401);
    }

    @Test
    void whenALinkSetsAnotherPassword_thenTheCodeIsStillAskedFor() {
      setUp(signIn(Role.AGENT));
      var admin = signIn(Role.ADMINISTRATOR);
      var path = shop.desk() + "/staff/" + member(Role.AGENT).id() + "/link";
      var token = found(LINK, admin.submit(shop.desk() + "/staff", path, Map.of()));

      var browser = new Browser(port);
      browser.get(shop.desk() + "/welcome/" + token);
      var welcome = shop.desk() + "/welcome";
      var fields = Map.of("password", "another horse battery", "again", "another horse battery");
      var done = browser.submit(welcome, welcome, fields);
      assertThat(location(done)).endsWith("/sign-in");
      var signIn = shop.desk() + "/sign-in";
      browser.submit(
          signIn,
          signIn,
          Map.of("email", DeskWorld.address(Role.AGENT), "password", "another horse battery"));

      assertThat(location(browser.get(shop.desk() + "/queue"))).endsWith("/sign-in/second");
      assertThat(browser.get(shop.desk() + "/welcome/" + token).statusCode()).isEqualTo(410);
    }
  }

  @Nested
  class GivenAHouseThatAsksForTwoFactors {
    @BeforeEach
    void ask() {
      world.cases.in(
          shop.id(),
          () -> {
            rules.set(SecondFactor.REQUIRED);
            return true;
          });
    }

    @Test
    void whenSomebodyHasNone_thenTheyHaveAWeekAndThenSetOneUpFirst() {
      assertThat(isIn(signIn(Role.AGENT))).isTrue();
      clock.advance(SignInRules.GRACE);

      var browser = signIn(Role.AGENT);

      assertThat(location(browser.get(shop.desk() + "/queue"))).endsWith("/account");
      assertThat(browser.get(shop.desk() + "/account").body()).contains("second factor first");
      setUp(browser);
      assertThat(isIn(browser)).isTrue();
    }

    @Test
    void whenSomebodyIsInvited_thenTheyChooseAPasswordAndSetOneUpBeforeAnyWork() {
      var admin = signIn(Role.ADMINISTRATOR);
      var invited = Map.of("name", "Jo Field", "email", "jo@shop.example", "role", "agent");
      var page = shop.desk() + "/staff";
      var token = found(LINK, admin.submit(page, page, invited));

      var browser = new Browser(port);
      var opened = browser.get(shop.desk() + "/welcome/" + token);
      assertThat(location(opened)).endsWith("/welcome").doesNotContain(token);
      var welcome = shop.desk() + "/welcome";
      var weak = Map.of("password", "qwertyuiop123", "again", "qwertyuiop123");
      assertThat(browser.submit(welcome, welcome, weak).body()).contains("tried first");
      var good = Map.of("password", "three small boats", "again", "three small boats");
      browser.submit(welcome, welcome, good);
      var signIn = shop.desk() + "/sign-in";
      var fields = Map.of("email", "jo@shop.example", "password", "three small boats");
      browser.submit(signIn, signIn, fields);

      assertThat(location(browser.get(shop.desk() + "/queue"))).endsWith("/account");
      setUp(browser);
      assertThat(isIn(browser)).isTrue();
    }
  }

  @Nested
  class GivenTwoBrowsers {
    @Test
    void whenOneEndsTheOther_thenTheOtherIsOutAtOnce() {
      var phone = signIn(Role.AGENT);
      var desk = signIn(Role.AGENT);
      var other = found(END, desk.get(shop.desk() + "/account"));

      submit(desk, "/account/browsers/" + other + "/end", Map.of());

      assertThat(isIn(phone)).isFalse();
      assertThat(isIn(desk)).isTrue();
    }

    @Test
    void whenSomebodyElseEndsThem_thenNothingIsThere() {
      var desk = signIn(Role.AGENT);
      signIn(Role.AGENT);
      var id = found(END, desk.get(shop.desk() + "/account"));
      var stranger = signIn(Role.FINANCE);

      var answer = submit(stranger, "/account/browsers/" + id + "/end", Map.of());

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(isIn(desk)).isTrue();
    }

    @Test
    void whenThePasswordChanges_thenBothAreOut() {
      var phone = signIn(Role.AGENT);
      var desk = signIn(Role.AGENT);
      var fields =
          Map.of(
              "current",
              PeopleSamples.PASSWORD,
              "password",
              "another horse battery",
              "again",
              "another horse battery");

      var answer =
          desk.submit(shop.desk() + "/account/password", shop.desk() + "/account/password", fields);

      assertThat(location(answer)).endsWith("/sign-in");
      assertThat(isIn(phone)).isFalse();
      assertThat(isIn(desk)).isFalse();
    }

    @Test
    void whenTheAdministratorEndsTheirAccess_thenBothAreOut() {
      var phone = signIn(Role.AGENT);
      var admin = signIn(Role.ADMINISTRATOR);
      var path = shop.desk() + "/staff/" + member(Role.AGENT).id() + "/disable";

      admin.submit(shop.desk() + "/staff", path, Map.of());

      assertThat(isIn(phone)).isFalse();
    }

    @Test
    void whenTheirAccessEndsBetweenPasswordAndCode_thenTheDoorLeadsOutAndInNoCircle() {
      setUp(signIn(Role.AGENT));
      var half = signIn(Role.AGENT);
      assertThat(location(half.get(shop.desk() + "/queue"))).endsWith("/sign-in/second");

      takeAway(member(Role.AGENT));

      var page = half.follow(half.get(shop.desk() + "/queue"));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("name=\"password\"");
    }

    /** Disabled by other means than the desk, which would end the sign-ins with it. */
    private void takeAway(StaffMember member) {
      world.cases.in(
          shop.id(),
          () ->
              jdbc.sql("update staff set disabled_at = :now where staff_id = :id")
                  .param("now", TestClock.START.atOffset(ZoneOffset.UTC))
                  .param("id", member.id().value())
                  .update());
    }

    @Test
    void whenTheRoleChanges_thenItActsOnTheNextRequest() {
      var agent = signIn(Role.AGENT);
      assertThat(agent.get(shop.desk() + "/money").statusCode()).isEqualTo(403);
      var admin = signIn(Role.ADMINISTRATOR);
      var path = shop.desk() + "/staff/" + member(Role.AGENT).id() + "/role";

      admin.submit(shop.desk() + "/staff", path, Map.of("role", "finance"));

      assertThat(agent.get(shop.desk() + "/money").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class GivenSomethingThatCannotBeCalledBack {
    @Test
    void whenTheProofIsOld_thenItIsAskedForFirst() {
      var admin = signIn(Role.ADMINISTRATOR);
      clock.advance(Duration.ofMinutes(10));
      var page = shop.desk() + "/keys";
      var key = Map.of("name", "Shop", "scope", "read", "life", "90");

      assertThat(location(admin.submit(page, page, key))).endsWith("/prove?next=/keys");
      var prove = shop.desk() + "/prove?next=/keys";
      assertThat(admin.submit(prove, prove, Map.of("proof", "wrong")).statusCode()).isEqualTo(401);
      var proven = admin.submit(prove, prove, Map.of("proof", PeopleSamples.PASSWORD));
      assertThat(location(proven)).endsWith("/keys");
      assertThat(admin.submit(page, page, key).body()).contains("rk_" + shop.slug());
    }

    @Test
    void whenTheWayBackLeadsElsewhere_thenItLeadsToTheQueue() {
      var admin = signIn(Role.ADMINISTRATOR);
      var prove = shop.desk() + "/prove?next=//evil.example";

      var proven = admin.submit(prove, prove, Map.of("proof", PeopleSamples.PASSWORD));

      assertThat(location(proven)).endsWith(shop.desk() + "/queue");
    }
  }

  @Nested
  class GivenTheLastAdministrator {
    @Test
    void whenTheyWouldLeave_thenTheHouseKeepsThem() {
      var admin = signIn(Role.ADMINISTRATOR);
      var path = shop.desk() + "/staff/" + member(Role.ADMINISTRATOR).id() + "/role";

      var answer = admin.submit(shop.desk() + "/staff", path, Map.of("role", "agent"));

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(member(Role.ADMINISTRATOR).role()).isEqualTo(Role.ADMINISTRATOR);
    }
  }

  @Nested
  class GivenWhatHappened {
    @Test
    void whenSomebodyLooks_thenSignInsAndRefusalsAreThere() {
      var signIn = shop.desk() + "/sign-in";
      var wrong = Map.of("email", DeskWorld.address(Role.AGENT), "password", "not this one");
      new Browser(port).submit(signIn, signIn, wrong);
      var agent = signIn(Role.AGENT);

      var kinds =
          world.cases.in(shop.id(), () -> events.of(member(Role.AGENT).id())).stream()
              .map(SecurityEvent::kind);

      assertThat(kinds)
          .containsExactly(SecurityEvent.Kind.SIGNED_IN, SecurityEvent.Kind.SIGN_IN_REFUSED);
      assertThat(agent.get(shop.desk() + "/account").body()).contains("Sign-in refused");
      assertThat(signIn(Role.ADMINISTRATOR).get(shop.desk() + "/staff").body())
          .contains("Sign-in refused");
    }
  }
}
