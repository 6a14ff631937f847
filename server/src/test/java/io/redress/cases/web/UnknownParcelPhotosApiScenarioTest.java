package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.evidence.EvidenceSamples;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A program of the house sends photos of a parcel that nobody expected. */
@RedressTest
@Import(CaseWorld.class)
class UnknownParcelPhotosApiScenarioTest {
  private static final String PARCELS = "/api/v1/unknown-parcels";

  @LocalServerPort int port;
  @Autowired CaseWorld world;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private ApiClient api = new ApiClient(0, "");
  private String parcel = "";

  @BeforeEach
  void noteAParcel() {
    clock.travelTo(TestClock.START);
    api = program();
    parcel = api.post(PARCELS, "{\"sender\": \"Lena\"}").at("/id");
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private ApiClient program() {
    var token =
        world
            .in(
                world.shop(),
                () -> keys.create("shop", EnumSet.allOf(Scope.class), TestClock.START))
            .token();
    return new ApiClient(port, token);
  }

  private static Answer send(ApiClient from, String to, byte[] bytes) {
    var head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"label.png\"\r\n\r\n";
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return from.send(
        HttpRequest.newBuilder(from.address(PARCELS + "/" + to + "/photos"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static Answer remove(ApiClient from, String photo) {
    return from.send(HttpRequest.newBuilder(from.address(photo)).DELETE());
  }

  @Test
  void whenAPhotoIsSent_thenItIsListedShownAndTakenAway() {
    var added = send(api, parcel, EvidenceSamples.picture("png", 40, 30));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    var photo = added.header("Location");

    assertThat(api.get(PARCELS).at("/parcels/0/photos/0/id")).isEqualTo(added.at("/id"));
    assertThat(api.get(photo).header("Content-Disposition")).startsWith("attachment");

    assertThat(remove(api, photo).status()).isEqualTo(204);
    assertThat(api.get(photo).status()).isEqualTo(404);
    assertThat(remove(api, photo).status()).isEqualTo(404);
  }

  @Test
  void whenItIsNoPicture_thenTheRemedyIsSaid() {
    var pdf = "%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8);

    var refused = send(api, parcel, pdf);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/violations/0/field")).isEqualTo("file");
    assertThat(refused.at("/violations/0/remedy")).isNotBlank();
  }

  @Test
  void whenAnotherHouseAsks_thenThereIsNothing() {
    var photo = send(api, parcel, EvidenceSamples.picture("png", 40, 30)).header("Location");

    try (var other = program()) {
      assertThat(other.get(photo).status()).isEqualTo(404);
      assertThat(remove(other, photo).status()).isEqualTo(404);
      assertThat(send(other, parcel, EvidenceSamples.picture("png", 8, 8)).status()).isEqualTo(404);
    }
    assertThat(api.get(photo).status()).isEqualTo(200);
  }
}
