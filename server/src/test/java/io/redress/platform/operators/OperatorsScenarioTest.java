package io.redress.platform.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class OperatorsScenarioTest {
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");
  private static final int MOST_LINES = 900;

  @LocalServerPort int port;
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired TravellingClock clock;

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void whenThisMachineCollectsFigures_thenTheyTellOfTheHouseAndOfNobody()
      throws IOException, InterruptedException {
    clock.travelTo(TestClock.START);
    var shop = world.shop();
    steps.released(shop);

    var figures = get("/actuator/prometheus").body();

    assertThat(figures)
        .contains(
            "redress_promises{state=\"open\"}",
            "redress_promises_overdue_seconds",
            "redress_outbox_tasks{state=\"due\"}",
            "redress_refunds{state=\"created\"}",
            "redress_commands_total{kind=\"decide\",outcome=\"performed\"}",
            "redress_round_trips_total",
            "redress_gate_refusals_total",
            "redress_live_watchers",
            "jvm_memory_used_bytes");
    assertThat(figures).doesNotContain("Lena", "example.org", shop.toString());
    assertThat(IDENTIFIER.matcher(figures).find()).isFalse();
    assertThat(figures.lines().filter(line -> !line.startsWith("#")).count())
        .isLessThan(MOST_LINES);
  }

  @Test
  void whenSomebodyElseAsks_thenThereIsNothing() throws IOException, InterruptedException {
    for (var path : List.of("/actuator/prometheus", "/actuator/health/promises", "/actuator")) {
      assertThat(get(path, "X-Forwarded-For", "203.0.113.7").statusCode()).as(path).isEqualTo(404);
    }
    assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
  }

  @Test
  void whenSomebodyElseAsksForHealth_thenOnlyTheStatusIsTold()
      throws IOException, InterruptedException {
    for (var path : List.of("", "/liveness", "/readiness")) {
      var answer = get("/actuator/health" + path, "X-Forwarded-For", "203.0.113.7");

      assertThat(answer.body()).contains("status").doesNotContain("components", "details");
    }
  }

  @Test
  void whenThisMachineAsksForHealth_thenItIsToldWhatIsNotConfigured()
      throws IOException, InterruptedException {
    var health = JsonMapper.builder().build().readTree(get("/actuator/health").body());

    assertThat(health.at("/components/setUp/details/mail").asString()).isEqualTo("not configured");
    assertThat(health.at("/components/promises/details/lastScanSecondsAgo").isNumber()).isTrue();
    assertThat(health.at("/components/outbox/details/waiting").isNumber()).isTrue();
    assertThat(health.at("/components/clock/details/agrees").isBoolean()).isTrue();
  }

  @Test
  void whenARequestIsAnswered_thenItsNameIsToldAndAForgedOneReplaced()
      throws IOException, InterruptedException {
    assertThat(get("/", "X-Request-Id", "trace-0042").headers().firstValue("X-Request-Id"))
        .contains("trace-0042");
    assertThat(get("/", "X-Request-Id", "a b;c").headers().firstValue("X-Request-Id"))
        .hasValueSatisfying(name -> assertThat(name).matches("[0-9a-f]{16}"));
  }
}
