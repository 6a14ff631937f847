package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseFiles;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.parcels.CaseParcels;
import io.redress.evidence.EvidenceSamples;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelState;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A parcel with nothing to read on it is found by what is seen. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class UnknownPhotosScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired CaseFiles files;
  @Autowired CaseParcels parcels;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId matter = new CaseId(new UUID(0, 0));
  private Browser receiver = new Browser(0);
  private String page = "";

  @BeforeEach
  void noteAParcel() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    matter = steps.accepted(shop.id());
    receiver = world.signIn(port, shop, Role.RECEIVER);
    var all = shop.desk() + "/unknown-parcels";
    var noted = receiver.submit(all, all + "/notes", Map.of("contents", "A grey bag."));
    page = noted.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
  }

  private HttpResponse<String> send(byte[] bytes) {
    var head =
        "--b\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"box.png\"\r\n\r\n";
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return receiver.script(
        page,
        "POST",
        page + "/photos",
        BodyPublishers.ofByteArray(body.toByteArray()),
        Map.of("Content-Type", "multipart/form-data; boundary=b"));
  }

  /** The consumer shows what is wrong with the bag. */
  private String sentByTheConsumer() {
    var bytes = new ByteArrayInputStream(EvidenceSamples.picture("png", 40, 30));
    var consumer = Actor.consumer(world.cases.view(shop.id(), matter).consumer().id());
    return world
        .cases
        .in(shop.id(), () -> files.add(matter, Optional.empty(), "bag.png", bytes, consumer))
        .orThrow()
        .id()
        .toString();
  }

  @Test
  void whenItIsPhotographed_thenItStandsBesideWhatConsumersSent() {
    var sent = sentByTheConsumer();
    assertThat(send(EvidenceSamples.picture("png", 40, 30)).statusCode()).isEqualTo(303);

    var shown = receiver.get(page).body();

    var number = world.cases.view(shop.id(), matter).head().number();
    assertThat(shown)
        .contains(
            "alt=\"Photo 1 of parcel UP-000001\"",
            "alt=\"Photo 1 from the consumer of case " + number + "\"",
            "/cases/" + matter + "/files/" + sent + "/small");
    var small = shown.split("<img src=\"", 2)[1].split("\"", 2)[0];
    assertThat(small).startsWith(page + "/photos/");
    assertThat(receiver.get(small).headers().firstValue("Content-Type")).contains("image/jpeg");
  }

  @Test
  void whenSomebodySeesWhoseItIs_thenItHasArrivedAndThePhotosAreGone() {
    assertThat(send(EvidenceSamples.picture("png", 40, 30)).statusCode()).isEqualTo(303);
    var small = receiver.get(page).body().split("<img src=\"", 2)[1].split("\"", 2)[0];

    var found = receiver.submit(page, page, Map.of("case", matter.toString()));

    assertThat(found.statusCode()).isEqualTo(303);
    var known =
        world.cases.in(shop.id(), () -> parcels.ofCase(world.cases.view(shop.id(), matter)));
    assertThat(known).extracting(Parcel::state).containsExactly(ParcelState.DELIVERED);
    assertThat(receiver.get(small).statusCode()).isEqualTo(404);
    assertThat(receiver.get(page).statusCode()).isEqualTo(404);
  }

  @Test
  void whenAPhotoIsTakenAway_thenItIsGone() {
    assertThat(send(EvidenceSamples.picture("png", 40, 30)).statusCode()).isEqualTo(303);
    var remove = receiver.get(page).body().split("/photos/", 2)[1].split("\"", 2)[0];

    var id = remove.split("/", 2)[0];
    assertThat(receiver.submit(page, page + "/photos/" + id + "/remove", Map.of()).statusCode())
        .isEqualTo(303);

    assertThat(receiver.get(page).body()).contains("No photo yet.");
  }

  @Test
  void whenItIsNoPicture_thenThePageSaysWhy() {
    var refused = send("no picture at all".getBytes(StandardCharsets.UTF_8));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("box.png");
  }

  @Test
  void whenFinanceLooks_thenLabelsAreNotForThem() {
    var finance = world.signIn(port, shop, Role.FINANCE);

    assertThat(finance.get(page).statusCode()).isEqualTo(403);
    assertThat(finance.get(shop.desk() + "/unknown-parcels").body()).contains("UP-000001");
  }
}
