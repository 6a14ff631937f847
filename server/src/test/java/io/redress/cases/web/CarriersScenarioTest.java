package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.carriers.CarrierRounds;
import io.redress.cases.web.CarrierShop.Shop;
import io.redress.goods.carriers.CarrierErrands;
import io.redress.goods.carriers.EasyPostKeys;
import io.redress.goods.carriers.ErrandKind;
import io.redress.goods.carriers.LocalEasyPost;
import io.redress.goods.carriers.LocalEasyPost.Road;
import io.redress.goods.tracking.HouseNumber;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ParcelId;
import io.redress.shared.RefusedException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@RedressTest
@Import({LocalEasyPost.Place.class, CarrierShop.class})
class CarriersScenarioTest {
  @LocalServerPort int port;
  @Autowired CarrierShop carriers;
  @Autowired CarrierRounds rounds;
  @Autowired CarrierErrands errands;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transactions;
  private Shop shop =
      new Shop(
          PeopleSamples.merchant(),
          new ApiClient(0, ""),
          0,
          new EasyPostKeys("EZTK0123456789abcdef", "0123456789abcdef"),
          "",
          "");

  @BeforeEach
  void openShop() {
    shop = carriers.open(port);
  }

  @AfterEach
  void close() {
    carriers.easyPost().takeRoad(Road.OPEN);
    shop.api().close();
  }

  private String reception() {
    return shop.api().get("/api/v1/cases/" + shop.caseId()).json().findPath("reception").asString();
  }

  @Nested
  class GivenALabelIsWanted {
    @Test
    void whenEasyPostMakesIt_thenTheParcelHasItsNumber() {
      var asked = carriers.ask(shop, "label", "easypost");

      assertThat(asked.status()).as(asked.body()).isEqualTo(202);
      var errand = carriers.errand(shop, "label");
      assertThat(errand.path("state").asString()).isEqualTo("done");
      assertThat(errand.path("service").asString()).isEqualTo("UPS Ground");
      assertThat(errand.path("label").asString()).startsWith("https://");
      assertThat(carriers.state(shop)).isEqualTo("labelled");
      assertThat(carriers.number(shop)).isEqualTo(errand.path("trackingNumber").asString());
      assertThat(carriers.books(shop).labels()).isOne();
    }

    @Test
    void whenTheHouseMakesIt_thenNobodyElseIsAsked() {
      carriers.easyPost().takeRoad(Road.LOST_ON_THE_WAY_THERE);

      carriers.ask(shop, "label", "house");

      assertThat(carriers.state(shop)).isEqualTo("labelled");
      assertThat(carriers.number(shop)).isEqualTo(HouseNumber.of(1).value());
    }

    @Test
    void whenTheAnswerIsLost_thenItIsAskedAfterAndMadeOnce() {
      carriers.easyPost().loseTheNextAnswer();
      carriers.ask(shop, "label", "easypost");
      assertThat(carriers.errand(shop, "label").path("state").asString()).isEqualTo("unknown");
      assertThat(carriers.state(shop)).isEqualTo("announced");

      carriers.pass(Duration.ofMinutes(2));

      assertThat(carriers.errand(shop, "label").path("state").asString()).isEqualTo("done");
      assertThat(carriers.state(shop)).isEqualTo("labelled");
      assertThat(carriers.books(shop).labels()).isOne();
    }

    @Test
    void whenNoCarrierWantsIt_thenItIsRefusedAndCanBeAskedAgain() {
      carriers.books(shop).offerNothing();
      carriers.ask(shop, "label", "easypost");
      assertThat(carriers.errand(shop, "label").path("reason").asString()).isEqualTo("no_rate");

      carriers.ask(shop, "label", "house");

      assertThat(carriers.state(shop)).isEqualTo("labelled");
    }

    @Test
    void whenItIsUnderWayOrNotPossible_thenARuleSaysNo() {
      carriers.easyPost().takeRoad(Road.BUSY);
      carriers.ask(shop, "label", "easypost");

      assertThat(carriers.ask(shop, "label", "easypost").body()).contains("errand_under_way");
      assertThat(carriers.ask(shop, "label", "pigeon").body()).contains("carrier_unknown");
      assertThat(carriers.ask(shop, "cancel", "house").body()).contains("label_missing");
      assertThat(carriers.ask(shop, "pick_up", "house").body()).contains("label_missing");
    }

    @Test
    void whenItIsMadeWhileSomebodyAsks_thenNoSecondIsBought() {
      carriers.ask(shop, "label", "easypost");
      var parcel = new ParcelId(UUID.fromString(shop.parcel()));

      // Whoever asks at the same moment has read the parcel before it had a label.
      assertThatThrownBy(
              () ->
                  tenancy.call(
                      shop.merchant().id(),
                      () ->
                          transactions.execute(
                              status ->
                                  errands.ask(
                                      parcel,
                                      ErrandKind.LABEL,
                                      "easypost",
                                      Actor.SYSTEM,
                                      carriers.now()))))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("errand_under_way");
      carriers.work();
      assertThat(carriers.books(shop).labels()).isOne();
    }

    @Test
    void whenItIsCancelled_thenTheParcelIsNotSent() {
      carriers.ask(shop, "label", "easypost");

      carriers.ask(shop, "cancel", "");

      assertThat(carriers.errand(shop, "cancel").path("state").asString()).isEqualTo("done");
      assertThat(carriers.state(shop)).isEqualTo("cancelled");
    }

    @Test
    void whenTheParcelIsCancelledOtherwise_thenItsLabelIsCancelledToo() {
      carriers.ask(shop, "label", "easypost");
      var tag = shop.api().get(shop.path()).header("ETag");
      shop.api().post(shop.path(), "{\"move\": \"cancel\"}", "If-Match", tag);

      rounds.run();
      carriers.work();

      assertThat(carriers.errand(shop, "cancel").path("state").asString()).isEqualTo("done");
    }
  }

  @Nested
  class GivenALabelledParcel {
    @BeforeEach
    void label() {
      carriers.ask(shop, "label", "easypost");
    }

    @Test
    void whenEasyPostTells_thenTheParcelAndItsCaseMove() {
      carriers.tell(shop, "in_transit", carriers.now().minusSeconds(60));

      assertThat(carriers.state(shop)).isEqualTo("in_transit");
      assertThat(reception()).isEqualTo("in_transit");

      carriers.tell(shop, "delivered", carriers.now());
      assertThat(carriers.state(shop)).isEqualTo("delivered");
    }

    @Test
    void whenEventsComeTwiceAndLate_thenEachScanCountsOnce() {
      var at = carriers.now().minusSeconds(600);
      carriers.tell(shop, "delivered", at.plusSeconds(300));
      carriers.tell(shop, "in_transit", at);
      var event =
          LocalEasyPost.event(
              carriers.books(shop).scanned(carriers.number(shop), "unknown", "", at));
      for (var i = 0; i < 3; i++) {
        var signature = LocalEasyPost.signature(event, shop.keys());
        assertThat(carriers.send(shop, event, signature)).isEqualTo(200);
        carriers.work();
      }

      assertThat(carriers.state(shop)).isEqualTo("delivered");
      var journey = shop.api().get(shop.path() + "/tracking").json();
      assertThat(journey.path("news")).hasSize(2);
      assertThat(journey.path("standing").path("kind").asString()).isEqualTo("delivered");
    }

    @Test
    void whenTheSignatureIsNotGood_thenNothingIsTaken() {
      var other = new EasyPostKeys(shop.keys().apiKey(), "another-secret-of-16");
      var event =
          LocalEasyPost.event(
              carriers.books(shop).scanned(carriers.number(shop), "delivered", "", carriers.now()));

      assertThat(carriers.send(shop, event, "")).isEqualTo(401);
      assertThat(carriers.send(shop, event, LocalEasyPost.signature(event, other))).isEqualTo(401);
      assertThat(carriers.send(shop, event + " ", LocalEasyPost.signature(event, shop.keys())))
          .isEqualTo(401);
      carriers.work();
      assertThat(carriers.state(shop)).isEqualTo("labelled");
    }

    @Test
    void whenNoEventComes_thenTheCarrierIsAsked() {
      var _ = carriers.books(shop).scanned(carriers.number(shop), "in_transit", "", carriers.now());
      carriers.pass(Duration.ofHours(13));

      rounds.run();
      carriers.work();

      assertThat(carriers.state(shop)).isEqualTo("in_transit");
    }

    @Test
    void whenTheCarrierCannotFindIt_thenTheCaseDecidesAboutIt() {
      carriers.tell(shop, "in_transit", carriers.now().minusSeconds(60));
      var event =
          LocalEasyPost.event(
              carriers
                  .books(shop)
                  .scanned(carriers.number(shop), "failure", "lost", carriers.now()));
      carriers.send(shop, event, LocalEasyPost.signature(event, shop.keys()));
      carriers.work();

      assertThat(carriers.state(shop)).isEqualTo("lost");
      assertThat(reception()).isEqualTo("lost");
    }
  }

  @Nested
  class GivenFilesAndHands {
    private ApiClient.Answer bring(String csv) {
      var request =
          HttpRequest.newBuilder(shop.api().address("/api/v1/tracking-files"))
              .header("Content-Type", "text/csv")
              .POST(BodyPublishers.ofString(csv));
      var answer = shop.api().send(request);
      carriers.work();
      return answer;
    }

    @Test
    void whenAFileIsBroughtTwice_thenItsScansCountOnce() {
      carriers.ask(shop, "label", "house");
      var csv =
          "carrier,tracking_number,at,kind,place\nhouse,%s,%s,in_transit,Lyon\nhouse,x,y,z,\n"
              .formatted(carriers.number(shop), carriers.now());

      var first = bring(csv);
      var second = bring(csv);

      assertThat(first.status()).as(first.body()).isEqualTo(200);
      assertThat(first.json().path("isNew").asInt()).isOne();
      assertThat(first.json().at("/troubles/0/line").asInt()).isEqualTo(3);
      assertThat(second.json().path("isNew").asInt()).isZero();
      assertThat(carriers.state(shop)).isEqualTo("in_transit");
    }

    @Test
    void whenNewsComeBeforeTheNumber_thenTheParcelCatchesUp() {
      bring(
          "carrier,tracking_number,at,kind\nhouse,%s,%s,handed_over\n"
              .formatted(HouseNumber.of(1), carriers.now()));

      carriers.ask(shop, "label", "house");

      assertThat(carriers.state(shop)).isEqualTo("handed_over");
    }

    @Test
    void whenSomebodyScansIt_thenTheSameScanIsTakenOnce() {
      var scan = "{\"kind\": \"delivered\", \"reference\": \"scan-1\"}";
      assertThat(shop.api().post(shop.path() + "/tracking", scan).body())
          .contains("tracking_missing");
      carriers.ask(shop, "label", "house");

      shop.api().post(shop.path() + "/tracking", scan);
      var again = shop.api().post(shop.path() + "/tracking", scan);

      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json().path("news")).hasSize(1);
      assertThat(carriers.state(shop)).isEqualTo("delivered");
    }

    @Test
    void whenNumberAndCarrierAreWrittenOtherwise_thenTheScansFindTheParcelAllTheSame() {
      var tag = shop.api().get(shop.path()).header("ETag");
      shop.api()
          .post(
              shop.path(),
              "{\"move\": \"hand_over\", \"carrier\": \"Kurier\","
                  + " \"trackingNumber\": \"qq-77.12\"}",
              "If-Match",
              tag);

      bring(
          "carrier,tracking_number,at,kind\nKURIER,QQ 7712,%s,delivered\n"
              .formatted(carriers.now()));

      assertThat(carriers.number(shop)).isEqualTo("QQ7712");
      assertThat(carriers.state(shop)).isEqualTo("delivered");
    }

    @Test
    void whenANumberIsWrittenDownAfterItsNews_thenTheParcelHasThem() {
      bring(
          "carrier,tracking_number,at,kind\nkurier,QQ 7713,%s,in_transit\n"
              .formatted(carriers.now()));
      var tag = shop.api().get(shop.path()).header("ETag");

      var answer =
          shop.api()
              .post(
                  shop.path(),
                  "{\"move\": \"make_label\", \"carrier\": \"kurier\","
                      + " \"trackingNumber\": \"QQ7713\"}",
                  "If-Match",
                  tag);
      carriers.work();

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(carriers.state(shop)).isEqualTo("in_transit");
    }

    @Test
    void whenACarriersClockIsAhead_thenWhatFollowsCountsAllTheSame() {
      carriers.ask(shop, "label", "house");
      var row = "carrier,tracking_number,at,kind\nhouse,%s,%s,%s\n";
      var ahead = carriers.now().plus(Duration.ofDays(30));
      bring(row.formatted(carriers.number(shop), ahead, "in_transit"));
      carriers.pass(Duration.ofHours(1));

      bring(row.formatted(carriers.number(shop), carriers.now(), "lost"));

      assertThat(carriers.state(shop)).isEqualTo("lost");
    }

    @Test
    void whenANumberIsWrittenDownWrongly_thenFieldValueAndRemedyAreNamed() {
      var tag = shop.api().get(shop.path()).header("ETag");

      var answer =
          shop.api()
              .post(
                  shop.path(),
                  "{\"move\": \"make_label\", \"carrier\": \"ups\","
                      + " \"trackingNumber\": \"1Z5R89390357567128\"}",
                  "If-Match",
                  tag);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("trackingNumber");
      assertThat(answer.at("/violations/0/value")).isEqualTo("1Z5R89390357567128");
    }

    @Test
    void whenANumberIsLookedAt_thenItSaysWhoseItIs() {
      var known = shop.api().get("/api/v1/tracking-numbers?number=1Z5R89390357567127");
      var wrong = shop.api().get("/api/v1/tracking-numbers?number=1Z5R89390357567128");

      assertThat(known.at("/verdict")).isEqualTo("known");
      assertThat(known.at("/carriers/0")).isEqualTo("ups");
      assertThat(wrong.at("/verdict")).isEqualTo("wrong");
      assertThat(shop.api().get("/api/v1/carriers").json().path("carriers")).hasSize(2);
    }
  }
}
