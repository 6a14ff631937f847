package io.redress.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.releases.OwnTerms;
import io.redress.shared.MerchantId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Terms of a house and kept decisions, as programs meet them. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class RuleSetsApiScenarioTest {
  private static final String SETS = "/api/v1/rule-sets";

  @LocalServerPort int port;
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired ApiKeys keys;
  @Autowired JsonMapper json;
  @Autowired TravellingClock clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private String token = "";

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    token =
        world.in(shop, () -> keys.create("till", Set.of(Scope.values()), TestClock.START)).token();
  }

  @AfterEach
  void close() {
    http.close();
  }

  /** An answer with its status beside it. */
  private record Answer(int status, JsonNode body) {}

  private Answer send(String method, String path, Object body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    var answer = http.sendAsync(request, BodyHandlers.ofString()).join();
    var text = answer.body().isEmpty() ? "{}" : answer.body();
    return new Answer(answer.statusCode(), json.readTree(text));
  }

  private Answer get(String path) {
    return send("GET", path, Map.of());
  }

  private Answer publish(String text) {
    var file = Map.of("name", OwnTerms.FILE, "text", text);
    return send("POST", SETS, Map.of("name", "June", "files", List.of(file)));
  }

  @Nested
  class GivenTermsOfTheHouse {
    @Test
    void whenTheyArePublished_thenTheyAreListedAndToldAndCanBeWithdrawn() {
      var made = publish(OwnTerms.text("own-kors", 60));
      assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
      var id = made.body().get("id").asString();

      assertThat(get(SETS).body().at("/releases").valueStream())
          .anySatisfy(
              each -> {
                assertThat(each.get("id").asString()).isEqualTo(id);
                assertThat(each.get("layer").asString()).isEqualTo("house");
                assertThat(each.get("standing").asString()).isEqualTo("coming");
              });
      assertThat(get(SETS + "/" + id + "/differences").body().at("/rules/0/kind").asString())
          .isEqualTo("added");
      assertThat(send("DELETE", SETS + "/" + id, Map.of()).status()).isEqualTo(204);
      assertThat(send("DELETE", SETS + "/" + id, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whenAFileIsWrong_thenEachMistakeIsAViolationWithItsPlace() {
      var refused = publish(OwnTerms.text("kors", 60).replace("60", "soon"));

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body().get("violations").valueStream())
          .extracting(each -> each.get("field").asString())
          .containsExactlyInAnyOrder("terms.yaml:2", "terms.yaml:10");
    }

    @Test
    void whenSomethingIsMissing_thenItIsSaid() {
      assertThat(send("POST", SETS, Map.of()).status()).isEqualTo(400);
      assertThat(send("POST", SETS, Map.of("name", "June", "from", "soon")).status())
          .isEqualTo(400);
      assertThat(
              send("POST", SETS, Map.of("name", "J", "from", "+999999999-01-01T00:00:00Z"))
                  .status())
          .isEqualTo(400);
      var nameless = Map.of("name", "June", "files", List.of(Map.of("text", "x: 1")));
      assertThat(send("POST", SETS, nameless).status()).isEqualTo(400);
      var elsewhere = Map.of("name", "../x.yaml", "text", "rules: []");
      assertThat(send("POST", SETS, Map.of("name", "J", "files", List.of(elsewhere))).status())
          .isEqualTo(400);
    }
  }

  @Nested
  class GivenAKeptDecision {
    @Test
    void whenItIsCompared_thenItSaysByWhichRulesItWasMade() {
      var id = steps.decided(shop);

      var kept = get("/api/v1/cases/" + id + "/decisions/kept").body().get("decisions");
      var one = get("/api/v1/decisions/" + kept.get(0).get("decision").asString() + "/comparison");

      assertThat(one.body()).isEqualTo(kept.get(0));
      assertThat(one.body().get("again").asString()).isEqualTo("same");
      assertThat(one.body().at("/madeBy/ruleSet").asString()).hasSize(64);
      assertThat(one.body().get("case").asString()).isEqualTo(id.toString());
      assertThat(one.body().get("differences").size()).isZero();
    }
  }
}
