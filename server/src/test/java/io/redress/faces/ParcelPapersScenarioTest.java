package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseReason;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Parcels;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whoever sends goods back prints what the box needs; the desk and programs print the same. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class, BoxSteps.class})
class ParcelPapersScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired BoxSteps boxes;
  @Autowired Parcels parcels;
  @Autowired SignedLinks links;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private Browser consumer(CaseId id) {
    var token =
        world.cases.in(
            shop.id(),
            () ->
                links.create(
                    Party.CONSUMER,
                    LinkPurpose.CASE,
                    id.value(),
                    Duration.ofDays(30),
                    clock.instant()));
    var browser = new Browser(port);
    browser.follow(browser.get("/s/" + shop.slug() + "/l/" + token));
    return browser;
  }

  private String page(CaseId id, Parcel parcel) {
    return "/s/" + shop.slug() + "/cases/" + id + "/parcels/" + parcel.id();
  }

  private HttpResponse<byte[]> api(Shop of, String path) throws IOException, InterruptedException {
    var key =
        world.cases.in(of.id(), () -> keys.create("reader", Set.of(Scope.READ), TestClock.START));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + key.token())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }

  @Nested
  class GivenTheConsumer {
    @Test
    void whenTheyHaveChosenAWay_thenTheyAreLedToTheirLabel() {
      var id = steps.accepted(shop.id());
      var browser = consumer(id);
      var send = "/s/" + shop.slug() + "/cases/" + id + "/send";

      var chosen = browser.follow(browser.submit(send, send, Map.of("way", "post_label")));

      var parcel = world.cases.in(shop.id(), () -> parcels.ofCases(List.of(id))).getLast();
      assertThat(chosen.body()).contains("Print label and papers", page(id, parcel) + "\"");
      assertThat(browser.get(page(id, parcel)).body())
          .contains("Your label is ready.", parcel.number());
    }

    @Test
    void whenTheyOpenTheirParcel_thenTheyCanPrintWhatItNeeds() {
      var parcel = boxes.announce(shop, BoxSteps.HAMBURG);
      var address = page(shop.caseId(), parcel);
      var browser = consumer(shop.caseId());

      var page = browser.get(address);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains(
              "Your label is ready.",
              parcel.number(),
              "/papers/all\"",
              "/papers/label?size=a6\"",
              "On this way no customs form is needed.")
          .doesNotContain("/papers/customs");
      for (var paper : List.of("all", "label", "label?size=a4", "slip", "slip?size=a6")) {
        var file = browser.get(address + "/papers/" + paper);
        assertThat(file.statusCode()).as(paper).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
      }
    }

    @Test
    void whenAPaperIsNotOfTheParcel_thenThereIsNothing() {
      var address = page(shop.caseId(), boxes.announce(shop, BoxSteps.HAMBURG));
      var browser = consumer(shop.caseId());

      for (var paper : List.of("customs", "invoice", "letter", "label?size=a5")) {
        assertThat(browser.get(address + "/papers/" + paper).statusCode()).isEqualTo(404);
      }
      assertThat(browser.get(address + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void whenItIsNotSentAnyMore_thenItsLabelIsGone() {
      var parcel = boxes.announce(shop, BoxSteps.HAMBURG);
      boxes.cancel(shop, parcel);
      var browser = consumer(shop.caseId());

      var page = browser.get(page(shop.caseId(), parcel));

      assertThat(page.body())
          .contains("This parcel is not sent any more.")
          .doesNotContain("/papers/");
      assertThat(browser.get(page(shop.caseId(), parcel) + "/papers/label").statusCode())
          .isEqualTo(404);
    }

    @Test
    void whenItIsSomebodyElses_thenThereIsNothing() {
      var parcel = boxes.announce(shop, BoxSteps.HAMBURG);
      var other =
          world.cases.open(
              shop.id(), world.cases.order(shop.id(), Duration.ofDays(2)), CaseReason.DEFECT);
      var stranger = consumer(other);

      assertThat(stranger.get(page(shop.caseId(), parcel)).statusCode()).isEqualTo(404);
      assertThat(stranger.get(page(other, parcel)).statusCode()).isEqualTo(404);
      assertThat(stranger.get(page(other, parcel) + "/papers/label").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class GivenStaff {
    @Test
    void whenTheyPrintAgain_thenLabelsAreForThoseWhoSeeAddresses() {
      var page = shop.desk() + "/parcels/" + boxes.announce(shop, BoxSteps.HAMBURG).id();
      var path = page + "/papers/";

      var agent = world.signIn(port, shop, Role.AGENT);
      assertThat(agent.get(page).body()).contains("/papers/label\"", "/papers/slip\"");
      assertThat(agent.get(path + "label").statusCode()).isEqualTo(200);
      assertThat(agent.get(path + "slip").statusCode()).isEqualTo(200);
      assertThat(agent.get(path + "customs").statusCode()).isEqualTo(404);

      var receiver = world.signIn(port, shop, Role.RECEIVER);
      assertThat(receiver.get(page).body())
          .contains("/papers/slip\"")
          .doesNotContain("/papers/label");
      assertThat(receiver.get(path + "label").statusCode()).isEqualTo(403);
      assertThat(receiver.get(path + "slip").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class GivenAProgramOfAnotherHouse {
    @Test
    void whenItAsks_thenThereIsNothing() throws IOException, InterruptedException {
      var parcel = boxes.announce(shop, BoxSteps.HAMBURG);
      var other = world.shop();

      assertThat(api(other, "/parcels/" + parcel.id() + "/papers").statusCode()).isEqualTo(404);
      assertThat(api(other, "/parcels/" + parcel.id() + "/papers/label.pdf").statusCode())
          .isEqualTo(404);
    }
  }
}
