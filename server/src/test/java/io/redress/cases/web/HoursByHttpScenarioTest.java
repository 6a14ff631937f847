package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.net.http.HttpRequest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hours and days of promises, set by a program. */
@RedressTest
class HoursByHttpScenarioTest {
  private static final String HOUSE = "/api/v1/hours/house";
  private static final String SETTINGS = "/api/v1/promises/settings";
  private static final String WEEK =
      """
      {"timeZone": "Europe/Rome", "country": "IT",
       "week": {"monday": ["09:00-12:00", "13:00-18:00"], "tuesday": ["09:00-12:00"]},
       "exceptions": {"2026-08-17": [], "2026-12-24": ["09:00-12:00"]}}
      """;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    api = client(Scope.READ, Scope.WRITE, Scope.ADMINISTER);
  }

  @AfterEach
  void close() {
    api.close();
  }

  private ApiClient client(Scope... scopes) {
    var key =
        tenancy.call(merchant.id(), () -> keys.create("shop", Set.of(scopes), TestClock.START));
    return new ApiClient(port, key.token());
  }

  @Nested
  class GivenTheUsualHours {
    @Test
    void whenOthersAreSet_thenTheyAreReadAsTheyWereSent() {
      var read = api.get(HOUSE);
      assertThat(read.at("/isOwn")).isEqualTo("false");
      assertThat(read.header("ETag")).isEqualTo("\"0\"");

      var set = api.put(HOUSE, WEEK, "If-Match", "\"0\"");

      assertThat(set.status()).as(set.body()).isEqualTo(200);
      assertThat(set.header("ETag")).isEqualTo("\"1\"");
      var after = api.get(HOUSE);
      assertThat(after.at("/timeZone")).isEqualTo("Europe/Rome");
      assertThat(after.json().at("/week/monday").values())
          .extracting(each -> each.asString())
          .containsExactly("09:00-12:00", "13:00-18:00");
      assertThat(after.json().at("/week/sunday").values()).isEmpty();
      assertThat(after.json().at("/exceptions/2026-08-17").isArray()).isTrue();
      assertThat(after.at("/dueNow/decision")).isEqualTo("2026-06-22T16:00:00Z");
      assertThat(api.get("/api/v1/hours").at("/parties/0/isOwn")).isEqualTo("true");
    }

    @Test
    void whenNoVersionIsSent_thenItIsAskedFor() {
      assertThat(api.put(HOUSE, WEEK).status()).isEqualTo(428);
    }

    @Test
    void whenTheVersionIsStale_thenNothingIsSet() {
      api.put(HOUSE, WEEK, "If-Match", "\"0\"");

      assertThat(api.put(HOUSE, WEEK, "If-Match", "\"0\"").status()).isEqualTo(412);
    }

    @Test
    void whenFieldsCannotBeUsed_thenEachIsToldWithItsRemedy() {
      var body =
          """
          {"timeZone": "Mars/Base", "country": "XX",
           "week": {"someday": ["09:00-10:00"], "monday": ["09:00-12:00", "11:00-13:00"]},
           "exceptions": {"soon": []}}
          """;

      var answer = api.put(HOUSE, body, "If-Match", "*");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/violations").values())
          .extracting(each -> each.path("field").asString())
          .contains("timeZone", "country", "week.someday", "week.monday", "exceptions.soon");
      assertThat(answer.json().at("/violations").values())
          .allSatisfy(each -> assertThat(each.path("remedy").asString()).isNotBlank());
    }

    @Test
    void whenTheUsualOnesAreWantedAgain_thenTheyHold() {
      api.put(HOUSE, WEEK, "If-Match", "\"0\"");

      var request = HttpRequest.newBuilder(api.address(HOUSE)).header("If-Match", "\"1\"").DELETE();

      var answer = api.send(request);

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.at("/isOwn")).isEqualTo("false");
      assertThat(answer.at("/version")).isEqualTo("2");
    }

    @Test
    void whenThePartyIsNobody_thenThereIsNothing() {
      assertThat(api.get("/api/v1/hours/00000000-0000-7000-8000-000000000000").status())
          .isEqualTo(404);
    }

    @Test
    void whenTheKeyMayNotAdminister_thenItIsRefused() {
      try (var other = client(Scope.READ, Scope.WRITE)) {
        assertThat(other.get(HOUSE).status()).isEqualTo(403);
        assertThat(other.put(SETTINGS, "{}", "If-Match", "*").status()).isEqualTo(403);
      }
    }
  }

  @Nested
  class GivenDaysOfPromises {
    @Test
    void whenTheyAreSet_thenTheyAreInForceAndKeptAsAVersion() {
      assertThat(api.get(SETTINGS).header("ETag")).isEqualTo("\"0\"");

      var set = api.put(SETTINGS, "{\"days\": {\"decision\": 4}}", "If-Match", "\"0\"");

      assertThat(set.status()).as(set.body()).isEqualTo(200);
      assertThat(set.at("/days/decision")).isEqualTo("4");
      assertThat(set.at("/days/refund")).isEqualTo("5");
      var read = api.get(SETTINGS);
      assertThat(read.at("/promises/0/kind")).isEqualTo("decision");
      assertThat(read.at("/promises/0/days")).isEqualTo("4");
      assertThat(read.at("/promises/0/dueNow")).isEqualTo("2026-06-19T16:00:00Z");
      assertThat(read.at("/versions/0/setBy")).startsWith("api_key ");
      assertThat(api.put(SETTINGS, "{}", "If-Match", "\"0\"").status()).isEqualTo(412);
    }

    @Test
    void whenTheyCannotBeUsed_thenEachIsToldWithItsBounds() {
      var body =
          """
          {"days": {"decision": 11, "brand_answer": 3, "refund": 0},
           "validFrom": "2026-06-14T00:00:00Z"}
          """;

      var answer = api.put(SETTINGS, body, "If-Match", "*");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/violations").values())
          .extracting(each -> each.path("field").asString())
          .containsExactlyInAnyOrder(
              "days.decision", "days.brand_answer", "days.refund", "validFrom");
      assertThat(answer.body()).contains("Send 1 to 10.");
    }
  }
}
