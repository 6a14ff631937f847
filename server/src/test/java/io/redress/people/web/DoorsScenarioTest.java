package io.redress.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The doors of all pages: who passes, who does not, and what strangers are told. */
@RedressTest
@Import(DoorsScenarioTest.Probes.class)
class DoorsScenarioTest {
  /** Pages that tell what got through the doors. */
  @RestController
  static class Probes {
    @GetMapping("/s/{slug}/find/probe")
    String token(HttpServletRequest request) {
      return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }

    @PostMapping("/s/{slug}/find/probe")
    String post() {
      return "posted";
    }

    @GetMapping("/s/{slug}/orders/{id}/probe")
    String order() {
      return "order";
    }

    @GetMapping("/b/{slug}/requests/{id}/probe")
    String request() {
      return "request";
    }

    @GetMapping("/desk/{slug}/probe")
    String desk() {
      return "desk";
    }
  }

  private static final Instant NOW = TestClock.START;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired StaffMembers staff;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private Merchant merchant = PeopleSamples.merchant();
  private Merchant other = PeopleSamples.merchant();
  private final StaffMember grace = PeopleSamples.staff("grace@maison.example", Role.AGENT);

  @BeforeEach
  void openMerchants() {
    clock.travelTo(NOW);
    merchant = PeopleSamples.merchant();
    other = PeopleSamples.merchant();
    merchants.create(merchant, NOW);
    merchants.create(other, NOW);
    tenancy.run(merchant.id(), () -> staff.create(grace, PeopleSamples.PASSWORD, NOW));
  }

  @Nested
  class GivenNoCredentials {
    // Each of these asks for something secret itself.
    private static final Set<String> OPEN_AT_DESK =
        Set.of(
            "/desk/{slug}/sign-in",
            "/desk/{slug}/sign-in/passkey",
            "/desk/{slug}/sign-in/forgotten");
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404, 410);

    private static boolean isOpen(String pattern) {
      return pattern.equals("/")
          || pattern.equals("/openapi.json")
          || pattern.equals("/s/{slug}")
          || pattern.equals("/s/{slug}/")
          || pattern.startsWith("/s/{slug}/find")
          || pattern.startsWith("/s/{slug}/withdraw")
          // Tells strangers only how to be known.
          || pattern.equals("/s/{slug}/data")
          || OPEN_AT_DESK.contains(pattern);
    }

    @Test
    void whenEveryRouteIsTried_thenNoneOpens() throws Exception {
      var tried = 0;
      for (var route : routes.getHandlerMethods().keySet()) {
        var methods = EnumSet.of(RequestMethod.GET, RequestMethod.POST);
        methods.addAll(route.getMethodsCondition().getMethods());
        for (var pattern : route.getPatternValues()) {
          for (var method : methods) {
            if (!isOpen(pattern)) {
              var answer = new Caller(port).send(method.name(), filled(pattern));
              assertThat(isClosed(answer)).as("%s %s %s", method, pattern, answer).isTrue();
              tried++;
            }
          }
        }
      }
      assertThat(tried).isGreaterThan(20);
    }

    @Test
    void whenWhatIsNotThereIsAskedFor_thenItIsTheSame404() throws Exception {
      assertThat(new Caller(port).get("/nothing").statusCode()).isEqualTo(404);
      assertThat(new Caller(port).get("/s/nobody-here").statusCode()).isEqualTo(404);
      assertThat(new Caller(port).get("/desk/nobody-here/queue").statusCode()).isEqualTo(404);
      assertThat(new Caller(port).get("/actuator/env").statusCode()).isEqualTo(404);
    }

    private static boolean isClosed(HttpResponse<String> answer) {
      var goesToSignIn =
          answer.statusCode() == 303
              && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
      return goesToSignIn || CLOSED.contains(answer.statusCode());
    }

    private String filled(String pattern) {
      return pattern
          .replace("{slug}", merchant.slug())
          .replace("{token}", "0".repeat(64))
          .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", UUID.randomUUID().toString())
          .replace("/**", "/x");
    }
  }

  @Nested
  class GivenAPage {
    @Test
    void whenItIsSent_thenEveryHeaderIsThere() throws Exception {
      var headers = new Caller(port).get("/s/" + merchant.slug() + "/find/probe").headers();

      assertThat(headers.firstValue("Content-Security-Policy"))
          .contains(SecurityHeaders.CONTENT_SECURITY_POLICY);
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
      assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(headers.firstValue("Set-Cookie").orElse(""))
          .contains("HttpOnly")
          .contains("SameSite=Lax");
    }

    @Test
    void whenAFormComesWithoutItsToken_thenItIsRefused() throws Exception {
      var caller = new Caller(port);
      var page = "/s/" + merchant.slug() + "/find/probe";
      var form = new String[] {"Content-Type", "application/x-www-form-urlencoded"};
      var token = caller.get(page).body();

      assertThat(caller.send("POST", page, "", form).statusCode()).isEqualTo(403);
      assertThat(caller.send("POST", page, "_csrf=" + Caller.encoded(token), form).body())
          .isEqualTo("posted");
    }
  }

  @Nested
  class GivenStaff {
    @Test
    void whenThePasswordIsRight_thenTheDeskOpensWithANewSession() throws Exception {
      var caller = new Caller(port);
      caller.get("/s/" + merchant.slug() + "/find/probe");
      var before = caller.session();

      var answer = caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location"))
          .contains("/desk/" + merchant.slug() + "/queue");
      assertThat(caller.session()).isNotEmpty().isNotEqualTo(before);
      assertThat(caller.get("/desk/" + merchant.slug() + "/probe").body()).isEqualTo("desk");
    }

    @Test
    void whenAnythingIsWrong_thenTheAnswerIsTheSame() throws Exception {
      var wrongPassword = new Caller(port).signIn(merchant, grace.email(), "not the password");
      var wrongPerson = new Caller(port).signIn(merchant, "eve@maison.example", "not the password");

      assertThat(wrongPassword.headers().firstValue("Location"))
          .contains("/desk/" + merchant.slug() + "/sign-in?error=wrong")
          .isEqualTo(wrongPerson.headers().firstValue("Location"));
    }

    @Test
    void whenSomebodyGuesses_thenTheyAreSlowedDownEvenWithTheRightPassword() throws Exception {
      var caller = new Caller(port);
      for (var i = 0; i < 5; i++) {
        caller.signIn(merchant, grace.email(), "not the password " + i);
      }

      var answer = caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);

      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?error=slow");
    }

    @Test
    void whenTheyOpenAnotherMerchant_thenTheyAreNobodyThere() throws Exception {
      var caller = new Caller(port);
      caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);

      var answer = caller.get("/desk/" + other.slug() + "/probe");

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location"))
          .contains("/desk/" + other.slug() + "/sign-in");
    }

    @Test
    void whenTheyAreDisabled_thenTheirSessionEndsWithTheNextRequest() throws Exception {
      var caller = new Caller(port);
      caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);

      tenancy.run(merchant.id(), () -> staff.disable(grace.id(), NOW));

      assertThat(caller.get("/desk/" + merchant.slug() + "/probe").statusCode()).isEqualTo(303);
    }

    @Test
    void whenTheySignOut_thenTheDeskIsClosed() throws Exception {
      var caller = new Caller(port);
      caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);
      var token = caller.get("/s/" + merchant.slug() + "/find/probe").body();
      var form = new String[] {"Content-Type", "application/x-www-form-urlencoded"};

      var path = "/desk/" + merchant.slug() + "/sign-out";
      var answer = caller.send("POST", path, "_csrf=" + Caller.encoded(token), form);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(caller.get("/desk/" + merchant.slug() + "/probe").statusCode()).isEqualTo(303);
    }
  }
}
