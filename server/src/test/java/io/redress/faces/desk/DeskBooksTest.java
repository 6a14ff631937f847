package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.provider.SandboxMode;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The books of a house as finance reads them: on pages, as files and by the API. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class DeskBooksTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private Browser finance() {
    return world.signIn(port, shop, Role.FINANCE);
  }

  private String get(Browser browser, String path) {
    var answer = browser.get(shop.desk() + path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CaseWorld.BERLIN);
  }

  private HttpResponse<String> api(String path) throws IOException, InterruptedException {
    var key =
        world.cases.in(shop.id(), () -> keys.create("reader", Set.of(Scope.READ), TestClock.START));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + key.token())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  @Nested
  class GivenNothing {
    @Test
    void whenTheBooksAreOpened_thenTheySayWhatIsTrue() {
      var browser = finance();

      assertThat(get(browser, "/money/open")).contains("Everything that was decided has arrived.");
      assertThat(get(browser, "/money/documents")).contains("No document yet.");
      assertThat(get(browser, "/money/balance?day=2020-01-01"))
          .contains("Nothing was booked until that day.");
    }
  }

  @Nested
  class GivenARefundThatIsOnItsWay {
    @BeforeEach
    void release() {
      steps.behave(shop.id(), SandboxMode.SLOW);
      steps.released(shop.id());
    }

    @Test
    void whenDaysPass_thenItGrowsOlder() throws IOException, InterruptedException {
      assertThat(get(finance(), "/money/open"))
          .contains("1 refund is open.", "€298.00", "Lena Neumann", "0 to 7 days");
      assertThat(api("/ledger/open-refunds").body())
          .contains("\"age\":\"up_to_7\"", "\"amount\":\"298.00\"", "\"days\":0");

      clock.advance(Duration.ofDays(9));

      assertThat(api("/ledger/open-refunds").body())
          .contains("\"age\":\"up_to_14\"", "\"days\":9")
          .doesNotContain("\"age\":\"up_to_7\"");
      assertThat(get(finance(), "/money/open.csv")).contains(",9,EUR,298.00");
    }

    @Test
    void whenItArrives_thenItIsOpenNoMoreAndHasADocument()
        throws IOException, InterruptedException {
      for (var hour = 0; hour < 120; hour++) {
        world.cases.pass(Duration.ofHours(1));
      }

      assertThat(api("/ledger/open-refunds").body()).contains("\"refunds\":[]");
      assertThat(api("/documents?number=CN").body())
          .contains("\"number\":\"CN-000001\"", "\"amount\":\"298.00\"");
      var browser = finance();
      assertThat(get(browser, "/money/documents?number=cn-0"))
          .contains("1 document", "Credit note CN-000001");
      assertThat(get(browser, "/money/documents?number=RF-000001")).contains("CN-000001");
      assertThat(get(browser, "/money/documents?number=CN-9"))
          .contains("No number begins like this.");
      assertThat(get(browser, "/money/documents.csv")).contains("CN-000001", ",EUR,298.00");
    }
  }

  @Nested
  class GivenBooks {
    @Test
    void whenADayIsChosen_thenTheyStandAsTheyStoodThatDay()
        throws IOException, InterruptedException {
      clock.advance(Duration.ofDays(3));
      steps.released(shop.id());
      var before = today().minusDays(1);

      assertThat(api("/ledger/trial-balance").body())
          .contains("\"account\":\"refunds_owed\"", "\"amount\":\"-298.00\"");
      assertThat(api("/ledger/trial-balance?day=" + before).body())
          .contains("\"balanced\":true")
          .doesNotContain("refunds_owed");
      assertThat(api("/ledger/trial-balance?day=yesterday").statusCode()).isEqualTo(400);

      var browser = finance();
      assertThat(get(browser, "/money/balance")).contains("Refunds owed", "€298.00");
      assertThat(get(browser, "/money/balance?day=" + before)).doesNotContain("Refunds owed");
      assertThat(get(browser, "/money/balance.csv?day=" + today()))
          .contains("Refunds owed,EUR,,298.00");
    }
  }

  @Nested
  class GivenAnotherHouse {
    @Test
    void whenItOpensItsBooks_thenNothingOfThisOneIsThere() {
      steps.released(shop.id());
      shop = world.shop();

      assertThat(get(finance(), "/money/open")).contains("No refund is open.");
      assertThat(get(finance(), "/money/balance")).doesNotContain("Refunds owed");
    }
  }
}
