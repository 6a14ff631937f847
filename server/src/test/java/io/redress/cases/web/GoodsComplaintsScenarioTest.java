package io.redress.cases.web;

import static io.redress.cases.web.BenchDesk.good;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What users complained of elsewhere about goods that come back: one return per order, more than
 * was bought, several orders in one parcel, swapped goods, empty boxes. Each is lived from the
 * request to the money over the API.
 */
@RedressTest
class GoodsComplaintsScenarioTest {
  private static final String BAG = "100.00";

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");
  private ApiClient colleague = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    api = client("shop");
    colleague = client("colleague");
    good(api.post("/api/v1/orders", ApiSamples.order("R-1", 3)));
  }

  private ApiClient client(String name) {
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create(name, Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    return new ApiClient(port, key.token());
  }

  @AfterEach
  void closeClients() {
    api.close();
    colleague.close();
  }

  private ReturnsDesk desk() {
    return new ReturnsDesk(api, clock, outbox);
  }

  private BenchDesk bench() {
    return new BenchDesk(api, desk(), outbox);
  }

  private Answer ask(String order, int pieces) {
    return api.post("/api/v1/cases", ApiSamples.request(order, pieces, "wrong_size"));
  }

  /** So many pieces of an order are asked back, and the money for them is agreed. */
  private String agreed(String order, int pieces) {
    var id = good(ask(order, pieces)).at("/id");
    desk().done(id, "decide", "{}");
    var refund = "{\"line\": \"%s\", \"remedy\": \"refund\"}".formatted(bench().line(id));
    desk().done(id, "offer_remedies", "{\"remedies\": [%s]}".formatted(refund));
    bench().agreed(id, "refund");
    return id;
  }

  private void foundGoodAndPaid(String id, String sum) {
    bench().looked(id, "{}", BenchDesk.FINE_BAG);
    desk().done(id, "release_refund", "{}");
    desk().outsideAnswers();
    assertThat(desk().arrived(id)).isEqualByComparingTo(sum);
  }

  private void nothingIsPaid(String id) {
    assertThat(desk().read(id).at("/status")).isEqualTo("disputed");
    assertThat(api.command(id, "release_refund", "{}").status()).isEqualTo(409);
    assertThat(desk().read(id).json().at("/refunds")).isEmpty();
    assertThat(desk().read(id).at("/goods/0/acceptance")).isEqualTo("pending");
  }

  /** What the case told the consumer, the latest last. */
  private List<String> told(String id) {
    return good(api.get("/api/v1/cases/" + id + "/events"))
        .json()
        .at("/events")
        .valueStream()
        .filter(each -> each.at("/payload/to").asString().equals("consumer"))
        .map(each -> each.at("/payload/notice").asString())
        .toList();
  }

  /** Complaint: only one return per order works. */
  @Nested
  class GivenAnOrderOfThreePieces {
    @Test
    void whenEachComesBackByItself_thenEachHasItsCaseItsParcelAndItsMoney() {
      var boxes = new HashSet<String>();
      for (var piece = 0; piece < 3; piece++) {
        var id = agreed("R-1", 1);
        var box = bench().labelled(id);
        boxes.add(box);
        bench().opened(box, Map.of(id, 1));
        foundGoodAndPaid(id, BAG);
      }

      assertThat(boxes).hasSize(3);
      assertThat(ask("R-1", 1).at("/refusal/code")).isEqualTo("more_than_bought");
      desk().booksBalance();
    }

    @Test
    void whenAllAreUnderWayAtOnce_thenTheyArriveInAnyOrder() {
      var first = agreed("R-1", 1);
      var second = agreed("R-1", 2);
      var boxOfFirst = bench().labelled(first);
      var boxOfSecond = bench().labelled(second);

      bench().opened(boxOfSecond, Map.of(second, 2));
      assertThat(bench().reception(first)).isEqualTo("awaiting");
      foundGoodAndPaid(second, "200.00");
      bench().opened(boxOfFirst, Map.of(first, 1));
      foundGoodAndPaid(first, BAG);
    }
  }

  /** Complaint: more comes back than was bought, or than was asked back. */
  @Nested
  class GivenMoreThanThereShouldBe {
    @Test
    void whenMoreIsAskedBackThanWasBought_thenItIsRefusedWithWhatIsLeft() {
      agreed("R-1", 2);

      var refused = ask("R-1", 2);

      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.at("/refusal/code")).isEqualTo("more_than_bought");
      assertThat(refused.at("/refusal/facts/left")).isEqualTo("1");
      assertThat(ask("R-1", 1).status()).isEqualTo(201);
    }

    @Test
    void whenMoreLiesInTheBox_thenItIsNotedAndOnlyWhatWasAgreedIsPaid() {
      var id = agreed("R-1", 1);

      bench().opened(bench().labelled(id), Map.of(id, 3));

      assertThat(bench().reception(id)).isEqualTo("received");
      assertThat(api.get("/api/v1/cases/" + id + "/messages").body())
          .contains("2 pieces more than expected came");
      foundGoodAndPaid(id, BAG);
      assertThat(ask("R-1", 2).status()).isEqualTo(201);
    }
  }

  /** Complaint: several orders in one parcel are mixed up. */
  @Nested
  class GivenTwoOrdersInOneParcel {
    private String together(String first, String second) {
      var body = "{\"way\": \"post_label\", \"together\": [\"%s\"]}".formatted(second);
      return good(api.post("/api/v1/cases/" + first + "/parcels", body)).at("/number");
    }

    @Test
    void whenOneOfThemIsNotInside_thenTheOtherIsPaidAllTheSame() {
      good(api.post("/api/v1/orders", ApiSamples.order("R-2", 1)));
      var here = agreed("R-1", 1);
      var missing = agreed("R-2", 1);

      bench().opened(together(here, missing), Map.of(here, 1, missing, 0));

      assertThat(bench().reception(here)).isEqualTo("received");
      assertThat(bench().reception(missing)).isEqualTo("short");
      nothingIsPaid(missing);
      foundGoodAndPaid(here, BAG);
      assertThat(bench().differences(here).json().at("/differences")).isEmpty();
      assertThat(bench().differences(missing).at("/differences/0/kind")).isEqualTo("short");
    }

    @Test
    void whenTheOtherOrderIsSomebodyElses_thenTheyDoNotTravelTogether() {
      var order = ApiSamples.order("R-2", 1).replace("ada@shop.example", "eve@shop.example");
      good(api.post("/api/v1/orders", order));
      var hers = agreed("R-1", 1);
      var others = agreed("R-2", 1);

      var body = "{\"way\": \"post_label\", \"together\": [\"%s\"]}".formatted(others);
      var refused = api.post("/api/v1/cases/" + hers + "/parcels", body);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/violations/0/field")).isEqualTo("cases");
    }
  }

  /** Complaint: another piece comes back than was sent; or it did not, and somebody is accused. */
  @Nested
  class GivenAPieceThatIsKnownByItsNumber {
    private String id = "";

    @BeforeEach
    void comesBack() {
      id = agreed("R-1", 1);
      var read = desk().read(id);
      var address =
          "/api/v1/orders/%s/lines/%s/units/1/passport"
              .formatted(read.at("/order/id"), read.at("/lines/0/orderLineId"));
      good(api.put(address, "{\"serial\": \"AP-2209\"}"));
      bench().opened(bench().labelled(id), Map.of(id, 1));
    }

    @Test
    void whenAnotherNumberIsRead_thenTheMoneyStopsAndASecondPersonIsNeeded() {
      bench().looked(id, "{\"serial\": \"ZZ-9999\"}", BenchDesk.FINE_BAG);

      nothingIsPaid(id);
      assertThat(bench().reception(id)).isEqualTo("swap_suspected");
      assertThat(told(id)).last().isEqualTo("inspected_differs");
      assertThat(bench().second(id, "as_first_seen").at("/refusal/code"))
          .isEqualTo("second_person_needed");
    }

    @Test
    void whenASecondPersonReadsItRight_thenItIsPaidInFull() {
      bench().looked(id, "{\"serial\": \"ZZ-9999\"}", BenchDesk.FINE_BAG);

      good(new BenchDesk(colleague, desk(), outbox).second(id, "as_expected"));

      assertThat(desk().read(id).at("/status")).isEqualTo("fulfilling");
      bench().looked(id, "{\"serial\": \"ap 2209\"}", BenchDesk.FINE_BAG);
      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();
      assertThat(desk().arrived(id)).isEqualByComparingTo(BAG);
    }

    @Test
    void whenBothSeeAnother_thenPeopleDecideAndNothingIsRefused() {
      bench().looked(id, "{\"serial\": \"ZZ-9999\"}", BenchDesk.FINE_BAG);

      good(new BenchDesk(colleague, desk(), outbox).second(id, "as_first_seen"));

      nothingIsPaid(id);
      assertThat(bench().differences(id).at("/differences/0/secondLook"))
          .isEqualTo("as_first_seen");
    }
  }

  /** Complaint: an empty box comes back and is paid, or its sender is called a thief. */
  @Nested
  class GivenAnEmptyBox {
    @Test
    void whenItIsOpened_thenTheMoneyStopsAndTheConsumerHasADateForADecision() {
      var id = agreed("R-1", 1);

      bench().opened(bench().labelled(id), Map.of(id, 0));

      assertThat(bench().reception(id)).isEqualTo("empty");
      nothingIsPaid(id);
      var open =
          desk()
              .read(id)
              .json()
              .at("/promises")
              .valueStream()
              .filter(each -> List.of("open", "at_risk").contains(each.at("/state").asString()))
              .map(each -> each.at("/kind").asString())
              .toList();
      assertThat(open).contains("decision");
      assertThat(told(id)).last().isEqualTo("inspected_differs");
      assertThat(api.get("/api/v1/stock-events").json().at("/events")).isEmpty();
    }

    @Test
    void whenAColleagueFindsThePieceInThePaper_thenItGoesOnAsIfItHadBeenSeen() {
      var id = agreed("R-1", 1);
      bench().opened(bench().labelled(id), Map.of(id, 0));

      good(new BenchDesk(colleague, desk(), outbox).second(id, "as_expected"));

      assertThat(bench().reception(id)).isEqualTo("received");
      foundGoodAndPaid(id, BAG);
    }
  }
}
