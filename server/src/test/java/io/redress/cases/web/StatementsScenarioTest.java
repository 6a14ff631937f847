package io.redress.cases.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Round trips that each step of a case costs; a step that begins to cost more is seen here. */
@RedressTest
@Import(StatementCount.class)
class StatementsScenarioTest {
  /** What each step cost when this was written. */
  private static final Map<String, Integer> MOST =
      Map.ofEntries(
          entry("order", 15),
          // What is in force is read first, and known for half a minute.
          entry("first preview", 9),
          entry("preview", 6),
          entry("open", 11),
          entry("decide", 5),
          entry("read", 5),
          entry("offer_remedies", 5),
          entry("accept_offer", 6),
          entry("receive_goods", 5),
          entry("inspect_goods", 5),
          entry("release_refund", 10),
          entry("submit", 14),
          entry("settle", 12),
          entry("list", 2),
          entry("close_case", 5));

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = PeopleSamples.merchant();
  private final Map<String, Integer> statements = new LinkedHashMap<>();
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
    var before = StatementCount.executed();
    var answer = work.get();
    statements.put(step, StatementCount.executed() - before);
    assertThat(answer.status()).as("%s: %s", step, answer.body()).isBetween(200, 299);
    return answer;
  }

  private ApiClient.Answer command(String id, String name, String body) {
    var path = "/api/v1/cases/" + id + "/commands/" + name;
    return counted(name, () -> api.post(path, body, "If-Match", "*"));
  }

  private void background(String step) {
    var before = StatementCount.executed();
    outbox.runDue();
    statements.put(step, StatementCount.executed() - before);
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

      statements.forEach(
          (what, count) -> System.out.printf("%-20s %3d round trips%n", what, count));
      assertThat(statements.keySet()).isEqualTo(MOST.keySet());
      statements.forEach(
          (step, count) -> assertThat(count).as(step).isBetween(1, MOST.getOrDefault(step, 0)));
    }
  }
}
