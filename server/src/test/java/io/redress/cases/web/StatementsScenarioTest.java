package io.redress.cases.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.web.StatementCount.Cost;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Round trips and statements that each step of a case costs; a step that begins to cost more is
 * seen here.
 */
@RedressTest
@Import(StatementCount.class)
class StatementsScenarioTest {
  /** What each step cost when this was written. */
  private static final Map<String, Cost> MOST =
      Map.ofEntries(
          entry("order", new Cost(15, 18)),
          // What is in force is read first, and known for half a minute.
          entry("first preview", new Cost(9, 19)),
          entry("preview", new Cost(6, 16)),
          entry("open", new Cost(11, 34)),
          entry("decide", new Cost(5, 28)),
          entry("read", new Cost(5, 30)),
          entry("offer_remedies", new Cost(5, 32)),
          entry("accept_offer", new Cost(6, 33)),
          entry("receive_goods", new Cost(5, 32)),
          entry("inspect_goods", new Cost(5, 33)),
          entry("release_refund", new Cost(10, 38)),
          entry("submit", new Cost(14, 47)),
          entry("settle", new Cost(12, 52)),
          entry("list", new Cost(2, 4)),
          entry("close_case", new Cost(5, 30)));

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = PeopleSamples.merchant();
  private final Map<String, Cost> costs = new LinkedHashMap<>();
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var scopes = Set.of(Scope.READ, Scope.WRITE);
    var key = tenancy.call(merchant.id(), () -> keys.create("shop", scopes, TestClock.START));
    api = new ApiClient(port, key.token());
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private ApiClient.Answer counted(String step, Supplier<ApiClient.Answer> work) {
    var before = Cost.soFar();
    var answer = work.get();
    costs.put(step, Cost.soFar().since(before));
    assertThat(answer.status()).as("%s: %s", step, answer.body()).isBetween(200, 299);
    return answer;
  }

  private ApiClient.Answer command(String id, String name, String body) {
    var path = "/api/v1/cases/" + id + "/commands/" + name;
    return counted(name, () -> api.post(path, body, "If-Match", "*"));
  }

  private void background(String step) {
    var before = Cost.soFar();
    outbox.runDue();
    costs.put(step, Cost.soFar().since(before));
  }

  @Nested
  class GivenACaseLife {
    @Test
    void whenItIsLivedThrough_thenNoStepCostsMoreThanItDid() {
      api.get("/api/v1/cases");
      counted("order", () -> api.post("/api/v1/orders", ApiSamples.order("R-1", 2)));
      var request = ApiSamples.request("R-1", 1, "changed_mind");
      counted("first preview", () -> api.post("/api/v1/cases/preview", request));
      counted("preview", () -> api.post("/api/v1/cases/preview", request));
      var id = counted("open", () -> api.post("/api/v1/cases", request)).at("/id");
      command(id, "decide", "{}");
      var line = counted("read", () -> api.get("/api/v1/cases/" + id)).at("/lines/0/id");
      command(
          id,
          "offer_remedies",
          "{\"remedies\": [{\"line\": \"%s\", \"remedy\": \"refund\"}]}".formatted(line));
      var offer = api.get("/api/v1/cases/" + id).at("/resolutions/0/id");
      command(
          id,
          "accept_offer",
          "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes.\"}".formatted(offer));
      command(id, "receive_goods", "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line));
      var zero = "{\"amount\": \"0.00\", \"currency\": \"EUR\"}";
      command(
          id,
          "inspect_goods",
          "{\"line\": \"%s\", \"grade\": \"a\", \"result\": \"accepted\", \"deduction\": %s}"
              .formatted(line, zero));
      command(id, "release_refund", "{}");
      background("submit");
      clock.advance(Duration.ofMinutes(2));
      background("settle");
      counted("list", () -> api.get("/api/v1/cases"));
      command(id, "close_case", "{}");

      costs.forEach(
          (what, cost) ->
              System.out.printf(
                  "%-20s %3d round trips %3d statements%n", what, cost.trips(), cost.statements()));
      assertThat(costs.keySet()).isEqualTo(MOST.keySet());
      costs.forEach(
          (step, cost) -> {
            var most = MOST.getOrDefault(step, new Cost(0, 0));
            assertThat(cost.trips()).as(step).isBetween(1, most.trips());
            assertThat(cost.statements()).as(step).isBetween(cost.trips(), most.statements());
          });
    }
  }
}
