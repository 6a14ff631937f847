package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.EvidenceSamples;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RedressTest
class UploadScenarioTest {
  private static final int DROPS = 20;
  private static final int SENT_BEFORE_A_DROP = 100_000;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  private final Merchant merchant = PeopleSamples.merchant();
  private final Random random = new Random(20);
  private ApiClient api = new ApiClient(0, "");
  private String token = "";
  private String caseId = "";

  @BeforeEach
  void openCase() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var scopes = Set.of(Scope.READ, Scope.WRITE);
    token = tenancy.call(merchant.id(), () -> keys.create("shop", scopes, TestClock.START)).token();
    api = new ApiClient(port, token);
    api.post("/api/v1/orders", ApiSamples.order("R-1", 1));
    caseId = api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "defect")).at("/id");
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private ApiClient.Answer open(String name, long length) {
    return api.send(
        HttpRequest.newBuilder(api.address("/api/v1/cases/" + caseId + "/evidence/uploads"))
            .header("Upload-Length", String.valueOf(length))
            .header("Upload-Complete", "?0")
            .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
            .POST(BodyPublishers.noBody()));
  }

  private int offset(String upload) {
    var answer =
        api.send(
            HttpRequest.newBuilder(api.address(upload)).method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(204);
    return Integer.parseInt(answer.header("Upload-Offset"));
  }

  private ApiClient.Answer send(String upload, int offset, byte[] part) {
    return api.send(
        HttpRequest.newBuilder(api.address(upload))
            .header("Content-Type", "application/partial-upload")
            .header("Upload-Offset", String.valueOf(offset))
            .header("Upload-Complete", "?1")
            .method("PATCH", BodyPublishers.ofByteArray(part)));
  }

  /** Promises all that is left, sends a part of it and is gone, politely or not. */
  private void sendAndDrop(String upload, int offset, byte[] file) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var head =
          """
          PATCH %s HTTP/1.1
          Host: 127.0.0.1
          Authorization: Bearer %s
          Content-Type: application/partial-upload
          Upload-Offset: %d
          Upload-Complete: ?1
          Content-Length: %d

          """
              .formatted(upload, token, offset, file.length - offset)
              .replace("\n", "\r\n");
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(file, offset, Math.min(SENT_BEFORE_A_DROP, file.length - offset - 1));
      out.flush();
      if (random.nextBoolean()) {
        // a reset instead of an end
        socket.setSoLinger(true, 0);
      }
    }
  }

  @Nested
  class GivenALineThatBreaks {
    @Test
    @Timeout(120)
    void whenItBreaksTwentyTimes_thenTheFileArrivesWhole() throws IOException {
      var film = EvidenceSamples.film("isom", 4_000_000);
      var upload = open("%E7%8F%A0.mp4", film.length).header("Location");

      var before = 0;
      for (var drop = 0; drop < DROPS; drop++) {
        var now = offset(upload);
        assertThat(now).isGreaterThanOrEqualTo(before).isLessThan(film.length);
        sendAndDrop(upload, now, film);
        before = now;
      }
      assertThat(offset(upload)).as("what came before a break is kept").isPositive();
      ApiClient.Answer answer;
      do {
        var now = offset(upload);
        answer = send(upload, now, Arrays.copyOfRange(film, now, film.length));
      } while (answer.status() == 409);

      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      assertThat(answer.at("/name")).isEqualTo("珠.mp4");
      assertThat(answer.json().at("/bytes").asInt()).isEqualTo(film.length);
      var list = api.get("/api/v1/cases/" + caseId + "/evidence");
      assertThat(list.json().at("/evidence")).hasSize(1);
      var events = api.get("/api/v1/cases/" + caseId + "/events");
      assertThat(events.body()).contains("evidence_added").doesNotContain("mp4");
    }

    @Test
    void whenTheLastAnswerWasLost_thenAskingAgainGivesIt() {
      var photo = EvidenceSamples.picture("png", 40, 30);
      var upload = open("bag.png", photo.length).header("Location");

      var first = send(upload, 0, photo);
      var again = send(upload, photo.length, new byte[0]);

      assertThat(first.status()).isEqualTo(201);
      assertThat(again.at("/id")).isEqualTo(first.at("/id"));
      var list = api.get("/api/v1/cases/" + caseId + "/evidence");
      assertThat(list.json().at("/evidence")).hasSize(1);
    }
  }

  @Nested
  class GivenASenderThatIsWrong {
    @Test
    void whenItIsElsewhere_thenItIsToldWhereToGoOn() {
      var upload = open("bag.png", 1_000).header("Location");

      var answer = send(upload, 10, new byte[20]);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.header("Upload-Offset")).isEqualTo("0");
      assertThat(answer.at("/type")).endsWith("#mismatching-upload-offset");
      assertThat(answer.json().at("/expected-offset").asInt()).isZero();
    }

    @Test
    void whenTheFileIsNotTaken_thenItIsSaidAndTheUploadIsGone() {
      var page = "<html><script>".getBytes(StandardCharsets.US_ASCII);
      var upload = open("bag.png", page.length).header("Location");

      var answer = send(upload, 0, page);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("file");
      assertThat(send(upload, 0, page).status()).isEqualTo(404);
    }

    @Test
    void whenItIsTooLarge_thenItIsSaidBeforeAnythingIsSent() {
      assertThat(open("bag.mp4", 200_000_001).status()).isEqualTo(413);
    }

    @Test
    void whenItSendsMoreThanItSaid_thenNothingOfItIsKept() {
      var upload = open("bag.png", 10).header("Location");

      assertThat(send(upload, 0, new byte[20]).status()).isEqualTo(413);
      assertThat(offset(upload)).isZero();
    }

    @Test
    void whenAnotherCaseIsNamed_thenThereIsNoSuchUpload() {
      api.post("/api/v1/orders", ApiSamples.order("R-2", 1));
      var other = api.post("/api/v1/cases", ApiSamples.request("R-2", 1, "defect")).at("/id");
      var upload = open("bag.png", 10).header("Location");

      assertThat(send(upload.replace(caseId, other), 0, new byte[10]).status()).isEqualTo(404);
    }
  }
}
