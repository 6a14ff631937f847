package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.outbound.DispatchNews;
import io.redress.goods.parcels.Tracking;
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
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new piece has left, and its carrier tells of it. */
@RedressTest
class DispatchNewsScenarioTest {
  private static final int AT_ONCE = 6;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;
  @Autowired DispatchNews news;

  private final Merchant merchant = OutboundDesk.exchanging(PeopleSamples.merchant());
  private ApiClient api = new ApiClient(0, "");
  private String id = "";

  @BeforeEach
  void sendIt() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
    desk().bought(new Deal("EUR", "", List.of(new Deal.Goods(1, "298.00")), List.of("298.00")));
    id = out().agreed();
    out().cameBack(id);
    assertThat(out().packed(id, "BAG-9").at("/outcome")).isEqualTo("right");
    var left = "{\"move\": \"send\", \"carrier\": \"Parcel_Co\", \"tracking\": \"pc-4711\"}";
    var sent = out().tell(id, "", left);
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    outbox.runDue();
    assertThat(out().state(id)).isEqualTo("sent");
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private ReturnsDesk desk() {
    return new ReturnsDesk(api, clock, outbox);
  }

  private OutboundDesk out() {
    return new OutboundDesk(api, desk(), outbox);
  }

  private String messages() {
    return api.get("/api/v1/cases/" + id + "/messages").body();
  }

  private void told(String carrier, String kind, Instant at) {
    noted(carrier, kind, at);
    outbox.runDue();
  }

  private void noted(String carrier, String kind, Instant at) {
    var csv = "carrier,tracking_number,at,kind\n%s,PC 4711,%s,%s\n".formatted(carrier, at, kind);
    var answer =
        api.send(
            HttpRequest.newBuilder(api.address("/api/v1/tracking-files"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    assertThat(answer.at("/isNew")).as(answer.body()).isEqualTo("1");
  }

  @Test
  void whenItIsDelivered_thenItHasArrivedWhenTheCarrierSays() {
    clock.advance(Duration.ofDays(2));
    var at = clock.instant().minusSeconds(3_600);

    told("parcel_co", "delivered", at);

    assertThat(out().state(id)).isEqualTo("delivered");
    assertThat(Instant.parse(out().dispatch(id).at("/arrivedAt").asString())).isEqualTo(at);
  }

  @Test
  void whenTheCarrierCannotFindIt_thenTheCaseIsTakenUpAgainAndBothHearOnce() {
    clock.advance(Duration.ofDays(2));
    assertThat(desk().read(id).at("/status")).isEqualTo("resolved");

    told("parcel_co", "lost", clock.instant());

    assertThat(out().state(id)).isEqualTo("sent");
    assertThat(desk().read(id).at("/status")).isEqualTo("reopened");
    assertThat(messages()).contains("Your parcel pc-4711 cannot be found by the carrier.");
    var before = messages();
    clock.advance(Duration.ofHours(1));
    told("parcel_co", "lost", clock.instant());
    assertThat(messages()).isEqualTo(before);
  }

  @Test
  void whenManyHearAtOnceThatItIsLost_thenBothAreToldOnce() {
    clock.advance(Duration.ofDays(2));
    noted("parcel_co", "lost", clock.instant());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var start = new CyclicBarrier(AT_ONCE);
      IntStream.range(0, AT_ONCE)
          .mapToObj(each -> threads.submit(() -> hear(start)))
          .toList()
          .forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(30)));
    }

    assertThat(messages().split("Your parcel pc-4711 cannot be found", -1)).hasSize(2);
    assertThat(desk().read(id).at("/status")).isEqualTo("reopened");
  }

  private boolean hear(CyclicBarrier start) throws Exception {
    start.await();
    return tenancy.call(
        merchant.id(),
        () -> {
          news.follow(new Tracking("parcel_co", "pc-4711"));
          return true;
        });
  }

  @Test
  void whenItTurnsUp_thenItHasArrived() {
    told("parcel_co", "lost", clock.instant());
    clock.advance(Duration.ofDays(1));

    told("parcel_co", "delivered", clock.instant());

    assertThat(out().state(id)).isEqualTo("delivered");
  }

  @Test
  void whenAnotherCarrierTellsOfSuchANumber_thenItIsNotOfThisPiece() {
    told("another", "delivered", clock.instant());

    assertThat(out().state(id)).isEqualTo("sent");
  }
}
