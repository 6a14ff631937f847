package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.consumers.Consumer;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Personal data by hand: on the desk, in the portal, and by the API. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskPrivacyTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired ApiKeys keys;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private Consumer consumer() {
    return world.view(shop).consumer();
  }

  private String person() {
    return shop.desk() + "/people/" + consumer().id();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whenARoleComes_thenOnlySupervisorsAndAdministratorsEnter(Role role) {
    var browser = world.signIn(port, shop, role);
    var isLet = role == Role.SUPERVISOR || role == Role.ADMINISTRATOR;

    for (var page : Set.of(shop.desk() + "/privacy", person())) {
      assertThat(browser.get(page).statusCode()).as(page).isEqualTo(isLet ? 200 : 403);
    }
    var erased = browser.submit(shop.casePage(), person() + "/erase", Map.of("sure", "yes"));
    assertThat(erased.statusCode()).isEqualTo(role == Role.ADMINISTRATOR ? 422 : 403);
  }

  @Nested
  class GivenAnAdministrator {
    private Browser browser = new Browser(0);

    @BeforeEach
    void signIn() {
      browser = world.signIn(port, shop, Role.ADMINISTRATOR);
    }

    @Test
    void whenSheIsFoundByHerEmail_thenHerPageSaysWhatGoesAndWhatStandsInTheWay() {
      var found = browser.get(shop.desk() + "/privacy?who=" + consumer().email());

      assertThat(browser.follow(found).body())
          .contains("Lena Neumann")
          .contains(consumer().email())
          .contains("is still open")
          .contains("What the law asks us to keep")
          .doesNotContain("Erase for good");
    }

    @Test
    void whenTheRecordsAreChecked_thenThePageSaysThatTheyAreWhole() {
      var page = shop.desk() + "/privacy";
      assertThat(browser.get(page).body()).contains("They have not been checked yet.");

      browser.submit(page, page + "/verify", Map.of());

      assertThat(browser.get(page).body()).contains("Everything is as it was written.");
    }

    @Test
    void whenAWishIsNoted_thenItIsOwedWithinAMonth() {
      browser.submit(person(), person() + "/ask", Map.of("kind", "erasure"));

      assertThat(browser.get(shop.desk() + "/privacy").body())
          .contains("One wish about personal data is open")
          .contains("15 July");
    }

    @Test
    void whenAClaimIsDefended_thenItStandsThereUntilItIsReleased() {
      browser.submit(
          person(), person() + "/holds", Map.of("reason", "Claim 7", "until", "2026-12-01"));
      var held = browser.get(person()).body();
      assertThat(held).contains("A claim is defended until").contains("Claim 7");

      var release = Pattern.compile("action=\"([^\"]+/release)\"").matcher(held);
      assertThat(release.find()).isTrue();
      browser.submit(person(), release.group(1), Map.of());
      assertThat(browser.get(person()).body()).doesNotContain("Claim 7");
    }

    @Test
    void whenDaysAreChosen_thenTheyStandThere() {
      var page = shop.desk() + "/privacy";
      browser.submit(page, page + "/keep", Map.of("kind", "closed_cases", "days", "730"));
      assertThat(browser.get(page).body()).contains("value=\"730\"");

      var refused = browser.submit(page, page + "/keep", Map.of("kind", "tasks", "days", "0"));
      assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void whenACopyIsTaken_thenItIsAFileToKeep() {
      var answer = browser.submit(person(), person() + "/copy", Map.of());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
      assertThat(answer.body()).startsWith("PK").contains("contact.json");
    }
  }

  @Nested
  class GivenAProofOfLongAgo {
    private Browser browser = new Browser(0);

    @BeforeEach
    void signIn() {
      browser = world.signIn(port, shop, Role.ADMINISTRATOR);
      clock.advance(Duration.ofMinutes(11));
    }

    @Test
    void whenACopyIsTaken_thenAProofIsAskedForFirst() {
      var asked = browser.submit(person(), person() + "/copy", Map.of());

      assertThat(asked.statusCode()).isEqualTo(303);
      assertThat(asked.headers().firstValue("Location").orElse(""))
          .endsWith("/prove?next=/people/" + consumer().id());
      var prove = shop.desk() + "/prove";
      browser.submit(prove, prove + "?next=/queue", Map.of("proof", PeopleSamples.PASSWORD));
      assertThat(browser.submit(person(), person() + "/copy", Map.of()).body()).startsWith("PK");
    }

    @Test
    void whenSomebodyIsErased_thenAProofIsAskedForFirst() {
      var asked = browser.submit(person(), person() + "/erase", Map.of("sure", "yes"));

      assertThat(asked.headers().firstValue("Location").orElse("")).contains("/prove?next=");
    }
  }

  @Nested
  class GivenSheWhoOrdered {
    @Test
    void whenNobodyIsKnown_thenSheIsToldToFindHerOrder() {
      assertThat(new Browser(port).get("/s/" + shop.slug() + "/data").body())
          .contains("Please find your order first");
    }

    @Test
    void whenSheAsksForACopy_thenTheLetterLeadsToIt() {
      var browser = orderFound();
      var data = "/s/" + shop.slug() + "/data";
      var asked = browser.follow(browser.submit(data, data + "/copy", Map.of()));
      assertThat(asked.body()).contains("The link is on its way.");
      world.cases.runOutbox();

      var letter =
          world.mails(shop).stream()
              .filter(mail -> mail.subject().equals("Your data, ready for you"))
              .findFirst()
              .orElseThrow();
      var link = Pattern.compile("/s/\\S+/l/\\S+").matcher(letter.bodyText());
      assertThat(link.find()).isTrue();
      var other = new Browser(port);
      var ready = other.follow(other.get(link.group()));
      assertThat(ready.body()).contains("Your copy is ready");
      var own = data + "/" + consumer().id();
      assertThat(other.submit(own, own + "/copy", Map.of()).body()).startsWith("PK");
      assertThat(browser.submit(data, own + "/copy", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whenSheAsksForErasure_thenStaffSeeIt() {
      var browser = orderFound();
      var data = "/s/" + shop.slug() + "/data";

      var asked = browser.follow(browser.submit(data, data + "/erasure", Map.of()));

      assertThat(asked.body()).contains("We have your wish.").contains("15 July");
      assertThat(world.signIn(port, shop, Role.SUPERVISOR).get(shop.desk() + "/privacy").body())
          .contains("Erasure");
    }

    private Browser orderFound() {
      var browser = new Browser(port);
      var find = "/s/" + shop.slug() + "/find";
      browser.submit(
          find,
          find,
          Map.of("order", world.view(shop).order().orderNumber(), "contact", consumer().email()));
      return browser;
    }
  }

  @Nested
  class GivenAProgram {
    @Test
    void whenItMayAdminister_thenItReadsAndIsRefusedWithTheReason()
        throws IOException, InterruptedException {
      var path = "/api/v1/privacy/consumers/" + consumer().id();
      var token = token(Scope.READ, Scope.WRITE, Scope.ADMINISTER);

      assertThat(call(token, "GET", path + "/erasure")).startsWith("200").contains("open_case");
      assertThat(call(token, "POST", path + "/erasure")).startsWith("409").contains("open_case");
      assertThat(call(token, "GET", path + "/copy")).startsWith("200PK");
      assertThat(call(token, "GET", "/api/v1/privacy/requests")).contains("\"requests\":[]");
      assertThat(call(token, "GET", "/api/v1/privacy/retention")).contains("closed_cases");
    }

    @Test
    void whenItMayOnlyWrite_thenItIsDenied() throws IOException, InterruptedException {
      var path = "/api/v1/privacy/consumers/" + consumer().id() + "/copy";

      assertThat(call(token(Scope.READ, Scope.WRITE), "GET", path)).startsWith("403");
    }

    private String token(Scope... scopes) {
      return world
          .cases
          .in(shop.id(), () -> keys.create("program", Set.of(scopes), TestClock.START))
          .token();
    }

    private String call(String token, String method, String path)
        throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      try (var client = HttpClient.newHttpClient()) {
        var answer = client.send(request, BodyHandlers.ofString());
        return answer.statusCode() + answer.body();
      }
    }
  }
}
