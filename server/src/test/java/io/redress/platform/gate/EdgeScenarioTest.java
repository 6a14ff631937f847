package io.redress.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.database.TakenConnections;
import io.redress.platform.gate.TrialApi.Trial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;

@RedressTest(
    properties = {
      "redress.concurrency=4",
      "redress.pool=4",
      "redress.bind=",
      "redress.proxies=127.0.0.1",
      "redress.base-url=https://shop.example",
      "server.tomcat.connection-timeout=2s"
    })
@Import(TrialApi.class)
class EdgeScenarioTest {
  @LocalServerPort int port;
  @Autowired Trial trial;
  @Autowired Merchants merchants;
  @Autowired Clock clock;
  @Autowired ServletWebServerApplicationContext context;

  @Autowired
  @Qualifier("appPool")
  HikariDataSource pool;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String merchant = UUID.randomUUID().toString();

  @AfterEach
  void closeClient() {
    trial.openDoor();
    client.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/json")
        .header("X-Merchant", merchant);
  }

  private HttpRequest count(String body) {
    return to("/api/v1/trial/count").POST(BodyPublishers.ofString(body)).build();
  }

  private HttpRequest count(String key, String body) {
    return to("/api/v1/trial/count")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> send(HttpRequest request) {
    return later(request).join();
  }

  @Nested
  class GivenAProxyThatIsBelieved {
    @Test
    void whenItSaysWhoCalls_thenThatIsWhoCalls() {
      var request =
          to("/api/v1/trial/caller")
              .header("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
              .header("X-Forwarded-Proto", "https")
              .build();

      var answer = send(request);

      // Only the last address was seen by the proxy itself; what stands before it may be made up.
      assertThat(answer.body()).contains("203.0.113.7 by https");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void whenPagesAreServedByHttps_thenTheSessionIsBoundToThisHost() {
      var house = PeopleSamples.merchant();
      merchants.create(house, clock.instant());
      var page = to("/s/" + house.slug() + "/find").header("X-Forwarded-Proto", "https").build();

      assertThat(send(page).headers().allValues("Set-Cookie"))
          .singleElement(InstanceOfAssertFactories.STRING)
          .startsWith("__Host-session-" + house.slug() + "=")
          .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void whenNoAddressIsSetToListenOn_thenOnlyThisMachineIsServed() {
      assertThat(context.getWebServer())
          .isInstanceOfSatisfying(
              TomcatWebServer.class,
              server ->
                  assertThat(server.getTomcat().getConnector().getProperty("address"))
                      .isEqualTo(InetAddress.getLoopbackAddress()));
    }
  }

  @Nested
  class GivenSomethingThatCannotBeUsed {
    @Test
    void whenAFieldIsUnknown_thenItIsNamedWithWhatIsKnown() {
      var answer = send(count("{\"entity\":\"a\",\"by\":1,\"more\":[{\"by\":1,\"colour\":1}]}"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type"))
          .get()
          .asString()
          .startsWith("application/problem+json");
      assertThat(answer.body())
          .contains("\"code\":\"INVALID\"", "\"field\":\"more[0].colour\"", "by, entity, more");
    }

    @Test
    void whenAValueHasAnotherType_thenFieldAndValueAreNamed() {
      var answer = send(count("{\"entity\":\"a\",\"by\":\"many\"}"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"by\"", "many");
    }

    @Test
    void whenItIsNoJson_thenThePlaceIsNamed() {
      var answer = send(count("{\"entity\":"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("line 1");
    }

    @Test
    void whenItIsTooLarge_thenItIsNotRead() {
      var answer = send(count("x".repeat(BodyLimit.LIMIT_BYTES + 1)));

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("TOO_LARGE");
    }

    @Test
    void whenItFallsSilentHalfWay_thenProgramsAreToldAsAlways() throws IOException {
      var half =
          """
          POST /api/v1/trial/count HTTP/1.1\r
          Host: 127.0.0.1\r
          Content-Type: application/json\r
          Content-Length: 100\r
          \r
          {"entity":""";

      try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
        line.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer)
            .startsWith("HTTP/1.1 408")
            .contains("application/problem+json", "\"code\":\"TOO_SLOW\"", "send it again")
            .doesNotContain("<html");
      }
    }

    @Test
    void whenTheMethodIsNotOffered_thenItIsSaid() {
      var answer = send(to("/api/v1/trial/count").GET().build());

      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.body()).contains("METHOD_NOT_ALLOWED");
    }

    @Test
    void whenTheAddressIsUnknown_thenItIsNotFound() {
      var answer = send(to("/api/v1/trial/nothing").GET().build());

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("NOT_FOUND", "\"instance\":\"/api/v1/trial/nothing\"");
    }

    @Test
    void whenTheTypeIsNotJson_thenItIsSaid() {
      var request =
          to("/api/v1/trial/count")
              .setHeader("Content-Type", "text/plain")
              .POST(BodyPublishers.ofString("a"))
              .build();

      assertThat(send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void whenAnIdentifierIsNone_thenItIsTold() {
      var answer = send(to("/api/v1/trial/merchants/abc").GET().build());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("MerchantId", "abc");
    }

    @Test
    void whenARuleSaysNo_thenItsFactsAndWhatIsAllowedAreTold() {
      var answer = send(count("{\"entity\":\"refuse\",\"by\":1}"));

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body())
          .contains("\"code\":\"too_many\"", "\"found\":\"3\"", "\"allowed\":[\"ask_less\"]");
    }

    @Test
    void whenATextHoldsWhatNoTextCanHold_thenItIsTheCallersToMend() {
      var answer = send(count("{\"entity\":\"a\\u0000b\",\"by\":1}"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"code\":\"INVALID\"", "U+0000");
    }

    @Test
    void whenItBreaks_thenThereIsANumberToQuoteAndNothingInternal() {
      var answer = send(count("{\"entity\":\"break\",\"by\":1}"));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("Quote ").doesNotContain("secret", "Exception");
    }
  }

  @Nested
  class GivenAnIdempotencyKey {
    @Test
    void whenTheRequestComesAgain_thenTheAnswerIsReplayedAndNothingIsDone() {
      var first = send(count("k1", "{\"entity\":\"a\",\"by\":2}"));
      var second = send(count("k1", "{\"entity\":\"a\",\"by\":2}"));

      assertThat(first.body()).isEqualTo("{\"number\":2}");
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
      assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void whenTheAnswerToldVersionAndPlace_thenItTellsThemAgain() {
      var first = send(count("k7", "{\"entity\":\"placed\",\"by\":2}"));
      var second = send(count("k7", "{\"entity\":\"placed\",\"by\":2}"));

      assertThat(first.headers().firstValue("ETag")).hasValue("\"2\"");
      assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
      assertThat(second.headers().firstValue("ETag")).hasValue("\"2\"");
      assertThat(second.headers().firstValue("Location")).hasValue("/api/v1/trial/placed");
    }

    @Test
    void whenTheCommitFails_thenNothingOfTheAnswerIsLeft() {
      var answer = send(count("k8", "{\"entity\":\"unkept\",\"by\":2}"));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("Quote ").doesNotContain("number");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void whenTheDatabaseIsAway_thenItIsSaidSoAndWhenToComeAgain() throws SQLException {
      HttpResponse<String> answer;
      try (var _ = TakenConnections.allOf(pool)) {
        answer = send(count("k9", "{\"entity\":\"a\",\"by\":1}"));
      }

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void whenItComesWithAnotherRequest_thenItIsRefused() {
      send(count("k2", "{\"entity\":\"a\",\"by\":2}"));

      var other = send(count("k2", "{\"entity\":\"a\",\"by\":3}"));

      assertThat(other.statusCode()).isEqualTo(422);
      assertThat(other.body()).contains("KEY_REUSED");
    }

    @Test
    void whenTheCommandFails_thenNothingIsKeptAndTheKeyIsFree() {
      assertThat(send(count("k3", "{\"entity\":\"break\",\"by\":1}")).statusCode()).isEqualTo(500);
      assertThat(send(count("k4", "{\"entity\":\"refuse\",\"by\":1}")).statusCode()).isEqualTo(409);

      var again = send(count("k4", "{\"entity\":\"good\",\"by\":1}"));

      assertThat(again.body()).isEqualTo("{\"number\":1}");
    }

    @Test
    void whenTheFirstStillRuns_thenTheSecondIsToldSo() {
      trial.closeDoor();
      var runsBefore = trial.runs();
      var first = later(count("k5", "{\"entity\":\"a\",\"by\":2}"));
      while (trial.runs() == runsBefore) {
        Thread.onSpinWait();
      }

      var second = send(count("k5", "{\"entity\":\"a\",\"by\":2}"));
      trial.openDoor();

      assertThat(second.statusCode()).isEqualTo(409);
      assertThat(second.body()).contains("in progress");
      assertThat(first.join().body()).isEqualTo("{\"number\":2}");
    }

    @Test
    void whenTwentyComeAtOnce_thenOneIsDone() {
      var all =
          IntStream.range(0, 20)
              .mapToObj(i -> later(count("k6", "{\"entity\":\"b\",\"by\":5}")))
              .toList();

      assertThat(all.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
          .contains(200)
          .isSubsetOf(200, 409, 503);
      assertThat(send(count("k6", "{\"entity\":\"b\",\"by\":5}")).body())
          .isEqualTo("{\"number\":5}");
    }
  }

  @Nested
  class GivenMoreThanCanBeDoneAtOnce {
    @Test
    void whenNoPlaceIsFree_thenTheRestIsSentAwayWithATime() {
      trial.closeDoor();
      var runsBefore = trial.runs();
      var inside =
          IntStream.range(0, 4)
              .mapToObj(i -> later(to("/api/v1/trial/wait").GET().build()))
              .toList();
      while (trial.runs() < runsBefore + 4) {
        Thread.onSpinWait();
      }

      var outside = send(to("/api/v1/trial/wait").GET().build());
      trial.openDoor();

      assertThat(outside.statusCode()).isEqualTo(503);
      assertThat(outside.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(inside.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
          .containsExactly(200, 200, 200, 200);
    }
  }
}
