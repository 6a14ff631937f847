package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.audit.AuditVerification;
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
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RedressTest
class EvidenceScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired AuditVerification verification;

  private final Merchant merchant = PeopleSamples.merchant();
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

  private ApiClient.Answer upload(String caseId, String name, byte[] bytes) {
    var head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(name);
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return api.send(
        HttpRequest.newBuilder(
                api.address("/api/v1/cases/" + caseId + (caseId.contains("/") ? "" : "/evidence")))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] photo() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  @Nested
  class GivenACase {
    private String opened() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 1));
      return api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "defect")).at("/id");
    }

    @Test
    void whenAPhotoIsAdded_thenItIsKeptAndGivenBackAsAnAttachment() throws IOException {
      var id = opened();

      var added = upload(id, "torn strap.png", photo());

      assertThat(added.status()).as(added.body()).isEqualTo(201);
      assertThat(added.json().at("/width").asInt()).isEqualTo(40);
      var list = api.get("/api/v1/cases/" + id + "/evidence");
      assertThat(list.json().at("/evidence")).hasSize(1);
      var image = api.get("/api/v1/cases/" + id + "/evidence/" + added.at("/id"));
      assertThat(image.header("Content-Type")).isEqualTo("image/png");
      assertThat(image.header("Content-Disposition")).startsWith("attachment");
      assertThat(image.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whenItIsNoPhoto_thenItIsNotTaken() {
      var id = opened();

      var answer = upload(id, "page.png", "<html>".getBytes(StandardCharsets.UTF_8));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("file");
    }

    @Test
    void whenItIsTooLarge_thenItIsSaid() {
      var large = Arrays.copyOf(EvidenceSamples.picture("png", 3, 3), 20_000_001);

      var answer = upload(opened(), "big.png", large);

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.at("/code")).isEqualTo("TOO_LARGE");
    }

    @Test
    void whenAFileIsAboutALine_thenItSaysSo() throws IOException {
      var id = opened();
      var line = api.get("/api/v1/cases/" + id).at("/lines/0/id");

      var added = upload(id + "/evidence?line=" + line, "bag.png", photo());
      var unknown = upload(id + "/evidence?line=" + UUID.randomUUID(), "bag.png", photo());

      assertThat(added.at("/line")).isEqualTo(line);
      assertThat(unknown.status()).isEqualTo(409);
    }

    @Test
    void whenTheOriginalIsOpened_thenItIsAsItCameAndNothingRunsIt() throws IOException {
      var id = opened();
      var at = "/api/v1/cases/" + id + "/evidence/" + upload(id, "bag.png", photo()).at("/id");

      var original = api.get(at + "/original");

      assertThat(original.header("Content-Type")).isEqualTo("application/octet-stream");
      assertThat(original.header("Content-Disposition")).startsWith("attachment");
      assertThat(original.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whenFilesChange_thenTheChainTellsItAndHolds() throws IOException {
      var id = opened();
      var at = "/api/v1/cases/" + id + "/evidence/" + upload(id, "lena.png", photo()).at("/id");

      for (var change : List.of("PUT /brand", "DELETE /brand", "DELETE ", "POST /restore")) {
        var parts = change.split(" ", 2);
        var request =
            HttpRequest.newBuilder(api.address(at + parts[1]))
                .method(parts[0], BodyPublishers.noBody());
        assertThat(api.send(request).status()).as(change).isEqualTo(204);
      }

      assertThat(api.get("/api/v1/cases/" + id + "/events").body())
          .contains("evidence_added", "evidence_shown", "evidence_hidden", "evidence_removed")
          .contains("evidence_restored", "digest")
          .doesNotContain("lena");
      assertThat(tenancy.call(merchant.id(), verification::verify).broken()).isEmpty();
    }
  }
}
