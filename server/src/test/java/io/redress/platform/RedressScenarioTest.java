package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.clock.TravellingClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RedressTest
class RedressScenarioTest {
  @LocalServerPort int port;
  @Autowired TravellingClock travelling;
  @Autowired Clock clock;

  @Test
  void whenTheApplicationStands_thenItSaysThatItIsHealthy()
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();

    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.body()).contains("UP");
    }
  }

  @Test
  void whenTimeIsRead_thenItIsTheTimeOfTheTest() {
    travelling.travelTo(TestClock.START);

    assertThat(clock.instant()).isEqualTo(TestClock.START);
    assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("America/Los_Angeles"));
  }
}
