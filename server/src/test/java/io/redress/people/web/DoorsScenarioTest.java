package io.redress.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.orders.OrderSamples;
import io.redress.orders.Orders;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.database.TakenConnections;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Party;
import jakarta.servlet.http.HttpServletRequest;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
  @Autowired ApiKeys keys;
  @Autowired SignedLinks links;
  @Autowired Orders orders;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  @Autowired
  @Qualifier("appPool")
  HikariDataSource pool;

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

  /** A browser with cookies of its own, or a program. */
  private final class Caller {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> send(String method, String path, String... headers) throws Exception {
      return send(method, path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String[] headers)
        throws Exception {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .method(method, HttpRequest.BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
      return send("GET", path);
    }

    HttpResponse<String> signIn(Merchant at, String email, String password) throws Exception {
      var token = get("/s/" + at.slug() + "/find/probe").body();
      var form =
          "email=%s&password=%s&_csrf=%s"
              .formatted(encoded(email), encoded(password), encoded(token));
      return send(
          "POST",
          "/desk/" + at.slug() + "/sign-in",
          form,
          new String[] {"Content-Type", "application/x-www-form-urlencoded"});
    }

    String session() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().startsWith("session-"))
          .map(HttpCookie::getValue)
          .findFirst()
          .orElse("");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String token(Merchant at, Scope... scopes) {
    return tenancy
        .call(at.id(), () -> keys.create("test", Set.copyOf(Arrays.asList(scopes)), NOW))
        .token();
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
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
              var answer = new Caller().send(method.name(), filled(pattern));
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
      assertThat(new Caller().get("/nothing").statusCode()).isEqualTo(404);
      assertThat(new Caller().get("/s/nobody-here").statusCode()).isEqualTo(404);
      assertThat(new Caller().get("/desk/nobody-here/queue").statusCode()).isEqualTo(404);
      assertThat(new Caller().get("/actuator/env").statusCode()).isEqualTo(404);
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
      var headers = new Caller().get("/s/" + merchant.slug() + "/find/probe").headers();

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
      var caller = new Caller();
      var page = "/s/" + merchant.slug() + "/find/probe";
      var form = new String[] {"Content-Type", "application/x-www-form-urlencoded"};
      var token = caller.get(page).body();

      assertThat(caller.send("POST", page, "", form).statusCode()).isEqualTo(403);
      assertThat(caller.send("POST", page, "_csrf=" + encoded(token), form).body())
          .isEqualTo("posted");
    }
  }

  @Nested
  class GivenStaff {
    @Test
    void whenThePasswordIsRight_thenTheDeskOpensWithANewSession() throws Exception {
      var caller = new Caller();
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
      var wrongPassword = new Caller().signIn(merchant, grace.email(), "not the password");
      var wrongPerson = new Caller().signIn(merchant, "eve@maison.example", "not the password");

      assertThat(wrongPassword.headers().firstValue("Location"))
          .contains("/desk/" + merchant.slug() + "/sign-in?error=wrong")
          .isEqualTo(wrongPerson.headers().firstValue("Location"));
    }

    @Test
    void whenSomebodyGuesses_thenTheyAreSlowedDownEvenWithTheRightPassword() throws Exception {
      var caller = new Caller();
      for (var i = 0; i < 5; i++) {
        caller.signIn(merchant, grace.email(), "not the password " + i);
      }

      var answer = caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);

      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?error=slow");
    }

    @Test
    void whenTheyOpenAnotherMerchant_thenTheyAreNobodyThere() throws Exception {
      var caller = new Caller();
      caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);

      var answer = caller.get("/desk/" + other.slug() + "/probe");

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location"))
          .contains("/desk/" + other.slug() + "/sign-in");
    }

    @Test
    void whenTheyAreDisabled_thenTheirSessionEndsWithTheNextRequest() throws Exception {
      var caller = new Caller();
      caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);

      tenancy.run(merchant.id(), () -> staff.disable(grace.id(), NOW));

      assertThat(caller.get("/desk/" + merchant.slug() + "/probe").statusCode()).isEqualTo(303);
    }

    @Test
    void whenTheySignOut_thenTheDeskIsClosed() throws Exception {
      var caller = new Caller();
      caller.signIn(merchant, grace.email(), PeopleSamples.PASSWORD);
      var token = caller.get("/s/" + merchant.slug() + "/find/probe").body();
      var form = new String[] {"Content-Type", "application/x-www-form-urlencoded"};

      var path = "/desk/" + merchant.slug() + "/sign-out";
      var answer = caller.send("POST", path, "_csrf=" + encoded(token), form);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(caller.get("/desk/" + merchant.slug() + "/probe").statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class GivenAnApiKey {
    @Test
    void whenItMayRead_thenItReadsAndDoesNoMore() throws Exception {
      var key = bearer(token(merchant, Scope.READ));
      var caller = new Caller();

      assertThat(caller.send("GET", "/api/v1/categories", key).statusCode()).isEqualTo(200);
      assertThat(caller.send("POST", "/api/v1/brands", key).statusCode()).isEqualTo(403);
      assertThat(caller.send("GET", "/api/v1/api-keys", key).statusCode()).isEqualTo(403);
      assertThat(caller.session()).isEmpty();
    }

    @Test
    void whenItIsAnotherMerchants_thenTheOrderIsTheSame404AsNone() throws Exception {
      var order = OrderSamples.ofPieces("R-1", 1);
      tenancy.call(merchant.id(), () -> orders.importOrder(order, NOW));

      var own = bearer(token(merchant, Scope.READ));
      var foreign = bearer(token(other, Scope.READ));
      var caller = new Caller();

      assertThat(caller.send("GET", "/api/v1/orders/R-1", own).body()).contains("\"100.00\"");
      var there = caller.send("GET", "/api/v1/orders/R-1", foreign);
      var nowhere = caller.send("GET", "/api/v1/orders/R-2", foreign);
      assertThat(there.statusCode()).isEqualTo(404);
      assertThat(there.body()).isEqualTo(nowhere.body().replace("R-2", "R-1"));
    }

    @Test
    void whenTheDatabaseIsAway_thenTheCallerIsToldToComeAgain() throws Exception {
      var key = bearer(token(merchant, Scope.READ));
      HttpResponse<String> answer;
      try (var _ = TakenConnections.allOf(pool)) {
        answer = new Caller().send("GET", "/api/v1/categories", key);
      }

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void whenAScopeIsNone_thenItIsTheCallersToMend() throws Exception {
      var key = bearer(token(merchant, Scope.ADMINISTER));
      var headers = new String[] {key[0], key[1], "Content-Type", "application/json"};

      var answer =
          new Caller()
              .send("POST", "/api/v1/api-keys", "{\"name\":\"a\",\"scopes\":[null]}", headers);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"scopes\"");
    }

    @Test
    void whenItIsWrong_thenTheProblemSaysWhatToSend() throws Exception {
      var answer = new Caller().send("GET", "/api/v1/orders", bearer("rk_nobody_0_0"));

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("Authorization: Bearer");
    }
  }

  @Nested
  class GivenASignedLink {
    private final UUID subject = UUID.randomUUID();

    private String link(Party party, LinkPurpose purpose) {
      return tenancy.call(
          merchant.id(), () -> links.create(party, purpose, subject, Duration.ofDays(1), NOW));
    }

    @Test
    void whenAConsumerOpensIt_thenTheTokenLeavesTheAddressAndTheOrderOpens() throws Exception {
      var caller = new Caller();
      var path = "/s/" + merchant.slug() + "/orders/" + subject;
      assertThat(caller.get(path + "/probe").statusCode()).isEqualTo(404);

      var link = link(Party.CONSUMER, LinkPurpose.ORDER);
      var answer = caller.get("/s/" + merchant.slug() + "/l/" + link);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains(path);
      assertThat(caller.get(path + "/probe").body()).isEqualTo("order");
      var elsewhere = "/s/" + merchant.slug() + "/orders/" + UUID.randomUUID() + "/probe";
      assertThat(caller.get(elsewhere).statusCode()).isEqualTo(404);
      var foreign = "/s/" + other.slug() + "/orders/" + subject + "/probe";
      assertThat(caller.get(foreign).statusCode()).isEqualTo(404);
    }

    @Test
    void whenABrandOpensIt_thenOnlyItsRequestOpens() throws Exception {
      var caller = new Caller();

      caller.get("/b/" + merchant.slug() + "/l/" + link(Party.BRAND, LinkPurpose.LIAISON));

      var request = "/b/" + merchant.slug() + "/requests/" + subject + "/probe";
      assertThat(caller.get(request).body()).isEqualTo("request");
      var order = "/s/" + merchant.slug() + "/orders/" + subject + "/probe";
      assertThat(caller.get(order).statusCode()).isEqualTo(404);
    }

    @Test
    void whenItIsExpiredForeignOrAnotherPartys_thenItIsGone() throws Exception {
      var link = link(Party.CONSUMER, LinkPurpose.ORDER);

      assertThat(new Caller().get("/b/" + merchant.slug() + "/l/" + link).statusCode())
          .isEqualTo(410);
      assertThat(new Caller().get("/s/" + other.slug() + "/l/" + link).statusCode()).isEqualTo(410);
      clock.advance(Duration.ofDays(1));
      assertThat(new Caller().get("/s/" + merchant.slug() + "/l/" + link).statusCode())
          .isEqualTo(410);
    }
  }
}
