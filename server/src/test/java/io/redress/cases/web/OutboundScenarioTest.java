package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.web.ApiClient.Answer;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was promised goes out over the API: the right piece, looked at, and within its days. */
@RedressTest
class OutboundScenarioTest {
  private static final Duration PROMISED = Duration.ofDays(7);

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = OutboundDesk.exchanging(PeopleSamples.merchant());
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
    var goods = List.of(new Deal.Goods(1, "298.00"));
    desk().bought(new Deal("EUR", "", goods, List.of("298.00")));
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

  private void see(int pieces) {
    var answer =
        api.put(
            "/api/v1/stock",
            "{\"sku\": \"BAG-9\", \"pieces\": %d, \"place\": \"A4\"}".formatted(pieces));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private List<String> promised(String id) {
    return desk()
        .read(id)
        .json()
        .at("/promises")
        .valueStream()
        .filter(each -> Set.of("open", "at_risk").contains(each.at("/state").asString()))
        .map(each -> each.at("/kind").asString())
        .toList();
  }

  /** Story 1: exchange for another model, promised within 7 days and held. */
  @Nested
  class GivenAnExchangeForAnotherModel {
    @Test
    void whenItIsPackedAndSent_thenTheCaseIsResolvedWithinItsDays() {
      see(1);
      var id = out().agreed();
      assertThat(out().state(id)).isEqualTo("reserved");
      assertThat(api.get("/api/v1/stock?sku=BAG-9").at("/free")).isEqualTo("0");

      clock.advance(Duration.ofDays(2));
      out().cameBack(id);
      var due = Instant.parse(out().dispatch(id).at("/dueAt").asString());
      // A day that is promised ends at midnight.
      assertThat(due).isBefore(clock.instant().plus(PROMISED).plus(Duration.ofDays(1)));
      var right = out().packed(id, "BAG-9");
      assertThat(right.at("/outcome")).as(right.body()).isEqualTo("right");
      var left = out().sent(id);
      assertThat(left.status()).as(left.body()).isEqualTo(200);
      outbox.runDue();

      assertThat(desk().read(id).at("/status")).isEqualTo("resolved");
      assertThat(clock.instant()).isBefore(due);
      assertThat(api.get("/api/v1/cases/" + id + "/messages").body()).contains("PC-4711");
      assertThat(out().tell(id, "", "{\"move\": \"deliver\"}").at("/state")).isEqualTo("delivered");
      desk().booksBalance();
    }

    @Test
    void whenTheWrongOneIsPacked_thenItCannotLeave() {
      var id = out().agreed();
      out().cameBack(id);

      var stopped = out().packed(id, "BAG-1");

      assertThat(stopped.at("/outcome")).isEqualTo("stop");
      assertThat(stopped.at("/failed")).isEqualTo("model");
      assertThat(out().sent(id).body()).contains("dispatch_not_in_this_state");
      assertThat(api.get("/api/v1/near-misses").at("/nearMisses/0/found")).isEqualTo("BAG-1");
      assertThat(desk().read(id).at("/status")).isEqualTo("fulfilling");
    }

    @Test
    void whenItIsCheckedAndAnotherPieceGoes_thenItIsCheckedAnew() {
      var id = out().agreed();
      out().cameBack(id);
      out().packed(id, "BAG-9");
      assertThat(out().state(id)).isEqualTo("checked");
      var path = "/api/v1/dispatches/" + out().dispatch(id).at("/id").asString();

      var changed =
          api.put(
              path + "/piece",
              "{\"sku\": \"BAG-8\", \"title\": \"Green bag\"}",
              "If-Match",
              api.get(path).header("ETag"));

      assertThat(changed.status()).as(changed.body()).isEqualTo(200);
      assertThat(out().state(id)).isEqualTo("reserved");
      assertThat(out().sent(id).status()).isEqualTo(409);
    }

    @Test
    void whenItIsCheckedAndThenHalfOfItIsSeen_thenItIsCheckedAnew() {
      var id = out().agreed();
      out().cameBack(id);
      out().packed(id, "BAG-9");

      var again = out().tell(id, "/checks", "{\"scans\": []}");

      assertThat(again.at("/outcome")).isEqualTo("open");
      assertThat(out().state(id)).isEqualTo("picking");
      assertThat(out().sent(id).status()).isEqualTo(409);
    }

    @Test
    void whenACodeCouldBeOfTwoPieces_thenItPassesForNone() {
      var id = out().agreed();
      out().cameBack(id);
      var told =
          api.post(
              "/api/v1/products",
              """
              {"products": [{"number": "OTHER", "title": "Small bag", "category": "handbag",
                             "variants": [{"sku": "bag-9"}]}]}
              """);
      assertThat(told.status()).as(told.body()).isEqualTo(200);

      assertThat(out().packed(id, "bag-9").at("/outcome")).isEqualTo("stop");
      assertThat(out().sent(id).status()).isEqualTo(409);
      assertThat(out().packed(id, "BAG-9").at("/outcome")).isEqualTo("right");
    }

    @Test
    void whenTheGoodsAreAwaited_thenItIsPackedAndStays() {
      var id = out().agreed();

      assertThat(out().packed(id, "BAG-9").at("/outcome")).isEqualTo("right");
      assertThat(out().sent(id).body()).contains("dispatch_not_due");
    }

    @Test
    void whenItIsDoneByHand_thenTheDispatchSaysSo() {
      var id = out().agreed();
      out().cameBack(id);

      desk().done(id, "perform_remedy", "{\"words\": \"She took it with her.\"}");
      outbox.runDue();

      assertThat(out().state(id)).isEqualTo("cancelled");
      assertThat(out().dispatch(id).at("/reason").asString()).isEqualTo("by_hand");
    }

    @Test
    void whenItIsCalledOff_thenNothingIsHeldAnyMore() {
      see(1);
      var id = out().agreed();
      out().cameBack(id);

      desk().done(id, "call_off_exchange", "{\"words\": \"It broke.\"}");
      outbox.runDue();

      assertThat(out().state(id)).isEqualTo("cancelled");
      assertThat(api.get("/api/v1/stock?sku=BAG-9").at("/free")).isEqualTo("1");
    }

    @Test
    void whenAVersionIsOld_thenItIsToldToReadAgain() {
      var id = out().agreed();
      var path = "/api/v1/dispatches/" + out().dispatch(id).at("/id").asString();

      assertThat(api.post(path, "{\"move\": \"pick\"}", "If-Match", "\"1\"").status())
          .isEqualTo(412);
      assertThat(api.post(path, "{\"move\": \"pick\"}").status()).isEqualTo(428);
    }
  }

  /** Complaint: the piece is sold out, and nobody says so. */
  @Nested
  class GivenThePieceIsSoldOut {
    @Test
    void whenItIsAgreed_thenTheConsumerIsToldByWhenTheyHear() {
      see(0);

      var id = out().agreed();

      assertThat(out().state(id)).isEqualTo("short");
      assertThat(promised(id)).contains("reply");
      assertThat(api.get("/api/v1/cases/" + id + "/messages").body())
          .contains("there is none with us at the moment");
    }

    @Test
    void whenItIsNotOnItsShelf_thenNothingIsHeldAgainByItself() {
      see(1);
      var id = out().agreed();

      var missing = out().tell(id, "", "{\"move\": \"run_short\", \"reason\": \"not_found\"}");
      outbox.runDue();

      assertThat(missing.at("/state")).isEqualTo("short");
      assertThat(out().state(id)).isEqualTo("short");
      assertThat(promised(id)).contains("reply");
    }

    @Test
    void whenItComes_thenItIsHeldForWhoWaits() {
      see(0);
      var id = out().agreed();
      clock.advance(Duration.ofHours(1));

      see(1);

      assertThat(out().state(id)).isEqualTo("reserved");
    }
  }

  @Nested
  class GivenAnOrderOfTheShop {
    private Answer check(String code) {
      return api.post(
          "/api/v1/pack-checks",
          "{\"order\": \"R-1\", \"scans\": [\"%s\"], \"photos\": 1}".formatted(code));
    }

    @Test
    void whenItIsPackedRight_thenItMayLeave() {
      assertThat(check("BAG-1").at("/outcome")).isEqualTo("right");
    }

    @Test
    void whenSomethingElseLiesInTheBox_thenItStops() {
      assertThat(check("BAG-2").at("/outcome")).isEqualTo("stop");
      assertThat(api.get("/api/v1/near-misses").json().at("/nearMisses")).hasSize(1);
    }

    @Test
    void whenThereIsNoSuchOrder_thenItIsNotFound() {
      assertThat(
              api.post("/api/v1/pack-checks", "{\"order\": \"R-9\", \"scans\": [\"BAG-1\"]}")
                  .status())
          .isEqualTo(404);
    }

    @Test
    void whenTheHouseNeedsNoPicture_thenNoneIsAskedFor() {
      var bare = "{\"order\": \"R-1\", \"scans\": [\"BAG-1\"]}";
      assertThat(api.post("/api/v1/pack-checks", bare).at("/outcome")).isEqualTo("open");

      var set = api.put("/api/v1/packing-policy", "{\"withoutPhoto\": [\"bags\"]}");

      assertThat(set.at("/withoutPhoto/0")).isEqualTo("bags");
      assertThat(api.post("/api/v1/pack-checks", bare).at("/outcome")).isEqualTo("right");
      assertThat(api.put("/api/v1/packing-policy", "{\"withoutPhoto\": [\"cars\"]}").status())
          .isEqualTo(400);
    }

    @Test
    void whenALineIsNamedTwice_thenItIsToldWhichOne() {
      var line = api.get("/api/v1/orders/R-1").at("/lines/0/id");
      var piece = "{\"line\": \"%s\", \"quantity\": 1}".formatted(line);

      var twice =
          api.post(
              "/api/v1/pack-checks",
              "{\"order\": \"R-1\", \"pieces\": [%s, %s], \"scans\": [\"BAG-1\"]}"
                  .formatted(piece, piece));

      assertThat(twice.status()).as(twice.body()).isEqualTo(400);
      assertThat(twice.body()).contains("pieces[1].line");
    }

    @Test
    void whenACodeIsEmpty_thenItIsToldWhichOne() {
      var answer = check(" ");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("scans[0]");
    }
  }
}
