package io.redress.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.Browser;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMembers;
import io.redress.people.web.SmallIssuer.Answer;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in by a company's OpenID Connect provider, a small one on this machine. */
@RedressTest(properties = "redress.base-url=http://127.0.0.1:0")
class CompanySignInScenarioTest {
  private static final SmallIssuer ISSUER = SmallIssuer.start();

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired StaffMembers staff;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  private Merchant house = PeopleSamples.merchant();

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    settings.add("redress.oidc-issuer", ISSUER::address);
    settings.add("redress.oidc-client-id", () -> "redress");
    settings.add("redress.oidc-client-secret", () -> "shared-with-the-company");
  }

  @AfterAll
  static void stop() {
    ISSUER.stop();
  }

  @BeforeEach
  void openHouse() {
    clock.travelTo(TestClock.START);
    house = PeopleSamples.merchant();
    merchants.create(house, TestClock.START);
    var grace = PeopleSamples.staff("grace@maison.example", Role.AGENT);
    tenancy.run(house.id(), () -> staff.create(grace, PeopleSamples.PASSWORD, TestClock.START));
    ISSUER.answers(answer -> answer);
  }

  private String desk() {
    return "/desk/" + house.slug();
  }

  /** Goes to the company and comes back with its code. */
  private HttpResponse<String> comeBack(Browser browser) {
    var sent = browser.get(desk() + "/sign-in/company");
    var back = ISSUER.signIn(URI.create(location(sent)), clock.instant());
    assertThat(back.toString()).startsWith("http://127.0.0.1:" + port + desk());
    return browser.get(back.getRawPath() + "?" + back.getRawQuery());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private boolean isIn(Browser browser) {
    return browser.get(desk() + "/queue").statusCode() == 200;
  }

  @Nested
  class GivenSomebodyOfTheStaff {
    @Test
    void whenTheCompanyKnowsThem_thenTheyAreIn() {
      var browser = new Browser(port);
      assertThat(browser.get(desk() + "/sign-in").body()).contains("/sign-in/company");

      assertThat(location(comeBack(browser))).endsWith("/queue");
      assertThat(isIn(browser)).isTrue();
    }

    @Test
    void whenTheAnswerComesToAnotherBrowser_thenNobodyIsIn() {
      var sent = new Browser(port).get(desk() + "/sign-in/company");
      var back = ISSUER.signIn(URI.create(location(sent)), clock.instant());

      var other = new Browser(port);
      var answer = other.get(back.getRawPath() + "?" + back.getRawQuery());

      assertThat(location(answer)).endsWith("error=company");
      assertThat(isIn(other)).isFalse();
    }

    @Test
    void whenTheAnswerIsSentTwice_thenItCountsOnce() {
      var browser = new Browser(port);
      var sent = browser.get(desk() + "/sign-in/company");
      var back = ISSUER.signIn(URI.create(location(sent)), clock.instant());
      browser.get(back.getRawPath() + "?" + back.getRawQuery());

      var again = browser.get(back.getRawPath() + "?" + back.getRawQuery());

      assertThat(location(again)).endsWith("error=company");
    }

    @Test
    void whenTheAnswerComesTooLate_thenItIsNotTaken() {
      var browser = new Browser(port);
      var sent = browser.get(desk() + "/sign-in/company");
      var back = ISSUER.signIn(URI.create(location(sent)), clock.instant());
      clock.advance(Duration.ofMinutes(10));

      var answer = browser.get(back.getRawPath() + "?" + back.getRawQuery());

      assertThat(location(answer)).endsWith("error=company");
    }
  }

  /** What may be wrong with an answer; each of it must keep the door closed. */
  enum Wrong {
    NONCE(answer -> answer.with("nonce", "another")),
    AUDIENCE(answer -> answer.with("aud", "another-client")),
    ISSUER_NAME(answer -> answer.with("iss", "https://elsewhere.example")),
    UNVERIFIED_MAIL(answer -> answer.with("email_verified", false)),
    UNKNOWN_PERSON(answer -> answer.with("email", "eve@maison.example")),
    NO_MAIL(answer -> answer.without("email")),
    EXPIRED(Answer::expired),
    FOREIGN_KEY(Answer::signedByAnother);

    @SuppressWarnings("ImmutableEnumChecker") // each is a pure function
    private final UnaryOperator<Answer> change;

    Wrong(UnaryOperator<Answer> change) {
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource(Wrong.class)
  void whenSomethingIsWrongWithTheAnswer_thenNobodyIsIn(Wrong wrong) {
    ISSUER.answers(wrong.change);
    var browser = new Browser(port);

    assertThat(location(comeBack(browser))).endsWith("error=company");
    assertThat(isIn(browser)).isFalse();
  }
}
