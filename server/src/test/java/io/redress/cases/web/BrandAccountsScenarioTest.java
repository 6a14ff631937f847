package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.web.ApiClient.Answer;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program keeps how the house stands with a brand. */
@RedressTest
class BrandAccountsScenarioTest {
  private static final String ROSSI =
      """
      {"name": "Giulia Rossi", "email": "g.rossi@mk-eu.example", "regions": ["IT", "FR"],
       "topics": ["exchanges", "returns"], "languages": ["it", "en"],
       "timeZone": "Europe/Rome", "holidays": "IT",
       "hours": ["08:30-17:30", "08:30-17:30", "08:30-17:30", "08:30-17:30", "08:30-17:30",
         "", ""]}
      """;

  private static final String ANTWERP =
      """
      {"number": "MK-EU 20881", "place": "Antwerp boutique", "boughtFrom": "boutique",
       "country": "BE", "cap": {"amount": "60000.00", "currency": "EUR"},
       "warnAt": {"amount": "55000.00", "currency": "EUR"}, "period": "quarter"}
      """;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");
  private String path = "";

  @BeforeEach
  void list() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
    var brand =
        api.post(
            "/api/v1/brands",
            """
            {"name": "Michael Kors", "contactName": "Ana Ruiz", "contactEmail": "ana@mk.example",
             "contactLanguage": "en", "contactTimeZone": "Europe/Amsterdam",
             "answerWorkingDays": 3}
            """);
    path = "/api/v1/brand-accounts/" + brand.at("/id");
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private Answer post(String below, String body) {
    return api.post(path + below, body, "If-Match", api.get(path).header("ETag"));
  }

  @Test
  void whenABrandIsNew_thenTheContactOfTheCatalogueIsAsked() {
    assertThat(api.get(path).at("/account/contacts/0/email")).isEqualTo("ana@mk.example");
    assertThat(api.get(path + "/contact?topic=repairs&country=DE").at("/name"))
        .isEqualTo("Ana Ruiz");
    assertThat(api.get("/api/v1/brand-accounts").at("/accounts/0/version")).isEqualTo("0");
  }

  @Test
  void whenSomebodyIsAdded_thenTheyAreAskedForWhatTheyAnswer() {
    var added = post("/contacts", ROSSI);

    assertThat(added.status()).as(added.body()).isEqualTo(200);
    assertThat(api.get(path + "/contact?topic=returns&country=IT").at("/name"))
        .isEqualTo("Giulia Rossi");
    assertThat(api.get(path + "/contact?topic=returns&country=JP").at("/name"))
        .isEqualTo("Ana Ruiz");
  }

  @Test
  void whenTheVersionIsMissingOrOld_thenItIsSaid() {
    assertThat(api.post(path + "/contacts", ROSSI).status()).isEqualTo(428);
    assertThat(post("/contacts", ROSSI).status()).isEqualTo(200);
    assertThat(api.post(path + "/contacts", ROSSI, "If-Match", "\"0\"").status()).isEqualTo(412);
  }

  @Test
  void whenMuchIsWrong_thenAllOfItIsToldWithItsField() {
    var wrong =
        post(
            "/contacts",
            """
            {"name": "", "email": "nobody", "languages": [], "timeZone": "Mars",
             "hours": ["25-26", "", "", "", "", "", ""], "awayFrom": "2026-12-24",
             "awayUntil": "2026-12-20"}
            """);

    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("name", "email", "languages", "timeZone", "hours[0]", "awayUntil", "Mars");
  }

  @Test
  void whenAQuotaIsAgreed_thenItsUseIsCounted_untilItEnds() {
    var agreed =
        post(
            "/terms",
            """
            {"term": {"kind": "quota", "topic": "exchanges", "pieces": 40, "period": "quarter"},
             "source": "Agreement of 12 March, section 2", "sourceDate": "2026-03-12",
             "confirmed": true}
            """);

    assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    assertThat(api.get(path).at("/quotas/0/pieces")).isEqualTo("40");
    assertThat(api.get(path).at("/quotas/0/used")).isEqualTo("0");
    assertThat(api.get(path).at("/quotas/0/endsOn")).isEqualTo("2026-06-30");

    var id = agreed.at("/terms/0/id");
    assertThat(post("/terms/" + id + "/end", "{\"day\": \"2026-06-14\"}").status()).isEqualTo(200);
    assertThat(api.get(path).json().at("/quotas")).isEmpty();
    assertThat(api.get(path).at("/account/terms/0/endsOn")).isEqualTo("2026-06-14");
  }

  @Test
  void whenNextQuartersIsAgreed_thenItCountsFromItsFirstDay_andEndsNoSooner() {
    var agreed =
        post(
            "/terms",
            """
            {"term": {"kind": "quota", "topic": "exchanges", "pieces": 60, "period": "quarter"},
             "source": "Letter of 2 June", "sourceDate": "2026-06-02", "confirmed": true,
             "startsOn": "2026-07-01"}
            """);
    assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    assertThat(agreed.at("/terms/0/startsOn")).isEqualTo("2026-07-01");
    assertThat(api.get(path).json().at("/quotas")).isEmpty();

    var tooSoon = post("/terms/" + agreed.at("/terms/0/id") + "/end", "{\"day\": \"2026-06-30\"}");

    assertThat(tooSoon.status()).isEqualTo(400);
    assertThat(tooSoon.body()).contains("day", "2026-06-30", "Send 2026-07-01 or a later day.");
    clock.travelTo(Instant.parse("2026-06-30T22:30:00Z"));
    assertThat(api.get(path).at("/quotas/0/pieces")).isEqualTo("60");
  }

  @Test
  void whenATermMakesNoSense_thenTheFieldIsNamed() {
    var wrong =
        post(
            "/terms",
            """
            {"term": {"kind": "silence", "workingDays": 99}, "source": "x"}
            """);

    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("term.workingDays", "99", "term.then", "sourceDate");
  }

  @Test
  void whenPiecesWereBoughtForOrders_thenAccountAndStandingCountThem() {
    assertThat(post("/purchasing", ANTWERP).status()).isEqualTo(200);
    var bought =
        """
        "upstream": {"boughtFrom": "boutique", "country": "BE", "price": "80.00",
                     "currency": "EUR"}, "quantity\"""";
    var order = ApiSamples.order("R-1", 2, "Michael Kors").replace("\"quantity\"", bought);

    assertThat(api.post("/api/v1/orders", order).status()).isBetween(200, 299);

    assertThat(api.get(path).at("/caps/0/used/amount")).isEqualTo("160.00");
    var brand = path.substring(path.lastIndexOf('/') + 1);
    var health = api.get("/api/v1/brands/" + brand + "/health");
    assertThat(health.at("/inputs/5/kind")).isEqualTo("return_rate");
    assertThat(health.json().at("/inputs/5/part").asInt()).isZero();
    assertThat(health.json().at("/inputs/5/whole").asInt()).isEqualTo(2);
    assertThat(health.json().at("/inputs/5/points").asInt()).isEqualTo(5);
  }

  @Test
  void whenAnAccountIsRestricted_thenItNeedsAReason() {
    var opened = post("/purchasing", ANTWERP);
    assertThat(opened.status()).as(opened.body()).isEqualTo(200);
    var standing = "/purchasing/" + opened.at("/purchasing/0/id") + "/standing";

    assertThat(post(standing, "{\"status\": \"restricted\"}").status()).isEqualTo(400);
    assertThat(
            post(standing, "{\"status\": \"restricted\", \"why\": \"No exchanges.\"}")
                .at("/purchasing/0/standing/since"))
        .isEqualTo("2026-06-15");
    assertThat(api.get(path).at("/caps/0/used/amount")).isEqualTo("0.00");
  }
}
