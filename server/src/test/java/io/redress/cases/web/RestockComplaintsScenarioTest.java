package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Complaint: restocking is tied to the refund. A piece is paid back and put into stock though it is
 * broken, or the money waits until somebody has put it into stock. Here neither follows from the
 * other.
 */
@RedressTest
class RestockComplaintsScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = PeopleSamples.merchant();
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

  private ApiClient.Answer decide(String id, String disposition) {
    var line = desk().read(id).at("/lines/0/id");
    return api.post(
        "/api/v1/cases/" + id + "/dispositions",
        "{\"line\": \"%s\", \"disposition\": \"%s\", \"place\": \"Q1\"}"
            .formatted(line, disposition));
  }

  private String proposal(String id) {
    return api.get("/api/v1/cases/" + id + "/dispositions").at("/lines/0/proposal/disposition");
  }

  @Nested
  class GivenAPieceThatIsPaidBack {
    @Test
    void whenNobodyHasSorted_thenNothingIsInStock() {
      var id = desk().readyToPay(1, 1, "wrong_size");

      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();

      assertThat(desk().read(id).at("/status")).isEqualTo("resolved");
      assertThat(api.get("/api/v1/stock-events").json().at("/events")).isEmpty();
      assertThat(proposal(id)).isEqualTo("restock");
    }

    @Test
    void whenItIsDestroyedBeforeTheMoney_thenTheMoneyGoesAllTheSame() {
      var id = desk().readyToPay(1, 1, "wrong_size");

      assertThat(decide(id, "destroy").at("/number")).isEqualTo("1");
      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();

      assertThat(desk().arrived(id)).isEqualByComparingTo("298.00");
      assertThat(decide(id, "restock").body()).contains("disposition_has_left");
    }
  }

  /** Complaint: the piece was put into stock though the refund had failed. */
  @Nested
  class GivenARefundThatFails {
    @Test
    void whenAPersonSortsThePieceMeanwhile_thenNeitherWaitsForTheOther() {
      api.put("/api/v1/sandbox/behaviour", "{\"mode\": \"fail\"}");
      var id = desk().readyToPay(1, 1, "wrong_size");
      desk().done(id, "release_refund", "{}");
      for (var tries = 0; tries < 3; tries++) {
        desk().outsideAnswers();
      }

      assertThat(desk().read(id).at("/refunds/0/state")).isEqualTo("failed");
      assertThat(api.get("/api/v1/stock-events").json().at("/events")).isEmpty();
      assertThat(decide(id, "restock").at("/number")).isEqualTo("1");

      api.put("/api/v1/sandbox/behaviour", "{\"mode\": \"well\"}");
      desk().done(id, "retry_refund", "{}");
      desk().outsideAnswers();
      assertThat(desk().arrived(id)).isEqualByComparingTo("298.00");
      assertThat(api.get("/api/v1/stock-events").json().at("/events")).hasSize(1);
    }
  }

  @Nested
  class GivenAPieceThatNobodyHasLookedAt {
    @Test
    void whenItIsPutAside_thenItIsStillToBeLookedAt() {
      var id = desk().back(1, 1, "wrong_size");

      assertThat(api.get("/api/v1/cases/" + id + "/dispositions").body())
          .doesNotContain("proposal");
      assertThat(decide(id, "quarantine").at("/place")).isEqualTo("Q1");

      desk().inspected(id, "accepted");
      assertThat(decide(id, "restock").at("/number")).isEqualTo("2");
      assertThat(api.get("/api/v1/stock-events?after=1").at("/events/0/disposition"))
          .isEqualTo("restock");
    }

    @Test
    void whenItWasNotTaken_thenItTravelsBackInABox() {
      var id = desk().back(1, 1, "wrong_size");
      desk().inspected(id, "rejected");

      assertThat(proposal(id)).isEqualTo("back_to_consumer");
      assertThat(decide(id, "back_to_consumer").at("/number")).isEqualTo("1");
      assertThat(decide(id, "back_to_consumer").at("/number")).isEqualTo("1");

      assertThat(api.get("/api/v1/cases/" + id + "/parcels").json().at("/parcels"))
          .filteredOn(each -> each.at("/leg").asString().equals("hub_to_consumer"))
          .hasSize(1);
    }

    @Test
    void whenItIsStillAway_thenItGoesNowhere() {
      var asked = desk().ask(1, 1, "wrong_size");

      assertThat(decide(asked.at("/id"), "restock").status()).isEqualTo(409);
    }
  }

  @Nested
  class GivenFewerCameThanWereSent {
    /** Three were asked back and agreed to. */
    private String agreed() {
      var goods = List.of(new Deal.Goods(3, "298.00"));
      var order =
          new Deal("EUR", "", goods, List.of("894.00"))
              .json()
              .replace("\"R-1\"", "\"R-3\"")
              .replace("pay_0", "pay_3");
      assertThat(api.post("/api/v1/orders", order).status()).isEqualTo(201);
      var asked =
          api.post(
              "/api/v1/cases",
              """
              {"order": "R-3", "words": "Please take them back.", "wish": "refund",
               "lines": [{"line": 1, "quantity": 3, "reason": "wrong_size"}]}
              """);
      assertThat(asked.status()).as(asked.body()).isEqualTo(201);
      var id = asked.at("/id");
      desk().done(id, "decide", "{}");
      var line = desk().read(id).at("/lines/0/id");
      desk()
          .done(
              id,
              "offer_remedies",
              "{\"remedies\": [{\"line\": \"%s\", \"remedy\": \"refund\"}]}".formatted(line));
      desk()
          .done(
              id,
              "accept_offer",
              "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes, please.\"}"
                  .formatted(desk().read(id).at("/resolutions/0/id")));
      return id;
    }

    @Test
    void whenTheyAreSorted_thenTheStockHearsOfNoMoreThanCame() {
      var id = agreed();
      var box = api.post("/api/v1/cases/" + id + "/parcels", "{\"way\": \"post_label\"}");
      assertThat(box.status()).as(box.body()).isEqualTo(201);
      var opened =
          api.post(
              "/api/v1/parcels/" + box.at("/id"),
              "{\"move\": \"open\", \"missing\": [{\"orderLine\": \"%s\", \"unit\": %s}]}"
                  .formatted(box.at("/pieces/0/orderLine"), box.at("/pieces/0/unit")),
              "If-Match",
              "*");
      assertThat(opened.status()).as(opened.body()).isEqualTo(200);

      var sorted = decide(id, "quarantine");

      assertThat(sorted.at("/pieces")).as(sorted.body()).isEqualTo("2");
    }
  }
}
