package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseWorld;
import io.redress.cases.Goodwill;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A program gives what nobody owes, within what an agent may. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class GoodwillApiScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired ApiKeys keys;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    world.cases.staff(shop.id(), new CaseCommand.Decide(shop.caseId())).orThrow();
  }

  private Goodwill latest() {
    return world.view(shop).conduct().goodwill().getLast();
  }

  @Nested
  class GivenAProgram {
    private HttpResponse<String> call(String method, String path, String body, String ifMatch)
        throws IOException, InterruptedException {
      var scopes = Set.of(Scope.READ, Scope.WRITE, Scope.ADMINISTER);
      var token =
          world.cases.in(shop.id(), () -> keys.create("program", scopes, TestClock.START)).token();
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("If-Match", ifMatch)
              .method(method, BodyPublishers.ofString(body))
              .build();
      try (var client = HttpClient.newHttpClient()) {
        return client.send(request, BodyHandlers.ofString());
      }
    }

    private HttpResponse<String> grant(String amount) throws IOException, InterruptedException {
      return call(
          "POST",
          "/cases/" + shop.caseId() + "/goodwill",
          """
          {"remedy": "compensation", "reason": "mistake", "words": "We are sorry.",
           "worth": {"amount": "%s", "currency": "EUR"}}
          """
              .formatted(amount),
          "*");
    }

    @Test
    void whenItGivesALittle_thenItIsGivenAndDone() throws IOException, InterruptedException {
      assertThat(grant("25.00").statusCode()).isEqualTo(200);

      var done = "/cases/" + shop.caseId() + "/goodwill/" + latest().id();
      call("POST", done, "{\"move\": \"perform\", \"words\": \"Sent.\"}", "*");

      assertThat(call("GET", "/cases/" + shop.caseId() + "/goodwill", "", "*").body())
          .contains("\"state\":\"performed\"", "\"amount\":\"25.00\"", "\"kind\":\"api_key\"");
    }

    @Test
    void whenItGivesMuch_thenItWaitsForAPerson() throws IOException, InterruptedException {
      assertThat(grant("26.00").statusCode()).isEqualTo(200);

      var answer = "/cases/" + shop.caseId() + "/goodwill/" + latest().id();
      var refused = call("POST", answer, "{\"move\": \"approve\"}", "*");

      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("goodwill_needs_second_person");
      assertThat(call("GET", "/goodwill", "", "*").body()).contains("\"amount\":\"26.00\"");
      assertThat(((CaseOutcome.Refused) closed()).refusal().code()).isEqualTo("goodwill_open");
    }

    private CaseOutcome closed() {
      world.cases.consumer(shop.id(), new CaseCommand.WithdrawRequest(shop.caseId(), "I keep it."));
      return world.cases.staff(shop.id(), new CaseCommand.CloseCase(shop.caseId()));
    }

    @Test
    void whenItSetsLimits_thenTheVersionCounts() throws IOException, InterruptedException {
      var limits =
          """
          {"limits": {"EUR": {"agent": "5", "supervisor": "50", "administrator": "500"}},
           "compensation": [{"kind": "refund", "percent": 5, "afterDays": 0}]}
          """;

      var set = call("PUT", "/goodwill/settings", limits, "\"0\"");
      var again = call("PUT", "/goodwill/settings", limits, "\"0\"");

      assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
      assertThat(again.statusCode()).isEqualTo(412);
      assertThat(call("GET", "/goodwill/settings", "", "*").body())
          .contains("\"version\":1", "\"agent\":\"5.00\"", "\"percent\":5");
    }
  }
}
