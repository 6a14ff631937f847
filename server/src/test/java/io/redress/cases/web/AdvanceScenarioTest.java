package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.jobs.DueWork;
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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A piece leaves before the old one is back, and the old one comes or never does. */
@RedressTest
class AdvanceScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;
  @Autowired DueWork dueWork;

  private final Merchant merchant = OutboundDesk.exchanging(PeopleSamples.merchant());
  private ApiClient api = new ApiClient(0, "");
  private String id = "";

  @BeforeEach
  void agree() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
    var desk = new ReturnsDesk(api, clock, outbox);
    desk.bought(new Deal("EUR", "", List.of(new Deal.Goods(1, "298.00")), List.of("298.00")));
    id = out().agreed();
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private OutboundDesk out() {
    return new OutboundDesk(api, new ReturnsDesk(api, clock, outbox), outbox);
  }

  private String path() {
    return "/api/v1/dispatches/" + out().dispatch(id).at("/id").asString() + "/advance";
  }

  private Answer advanced(String amount) {
    return api.put(
        path(),
        """
        {"amount": {"amount": "%s", "currency": "EUR"}, "basis": "price_paid",
         "consent": "written", "returnDays": 14}
        """
            .formatted(amount));
  }

  private Answer note(String body) {
    return api.post(path(), body);
  }

  private String state() {
    return api.get(path()).at("/state");
  }

  private void pass(Duration time) {
    clock.advance(time);
    outbox.runDue();
    dueWork.runDue();
    outbox.runDue();
  }

  private void leave() {
    assertThat(advanced("298.00").at("/state")).isEqualTo("agreed");
    assertThat(out().packed(id, "BAG-9").at("/outcome")).isEqualTo("right");
    var sent = out().sent(id);
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    outbox.runDue();
  }

  private String messages() {
    return api.get("/api/v1/cases/" + id + "/messages").body();
  }

  @Nested
  class GivenNothingIsAgreed {
    @Test
    void whenItIsPacked_thenItWaitsForTheOldOne() {
      out().packed(id, "BAG-9");

      assertThat(out().sent(id).body()).contains("dispatch_not_due");
    }

    @Test
    void whenMoreThanItCostIsAgreed_thenItIsRefused() {
      assertThat(advanced("298.01").body()).contains("advance_more_than_price");
      assertThat(advanced("0.00").status()).isEqualTo(400);
    }
  }

  @Nested
  class GivenItHasLeft {
    @BeforeEach
    void send() {
      leave();
    }

    @Test
    void whenItLeaves_thenTheOldOneIsAwaitedByADate() {
      assertThat(state()).isEqualTo("awaited");
      assertThat(api.get(path()).at("/nextAt")).startsWith("2026-06-29");
      assertThat(messages()).contains("has left us. Please send yours");
      assertThat(out().desk().read(id).at("/status")).isEqualTo("fulfilling");
    }

    @Test
    void whenTheOldOneComes_thenTheExchangeIsCarriedOut() {
      out().cameBack(id);
      outbox.runDue();

      assertThat(state()).isEqualTo("returned");
      assertThat(out().desk().read(id).at("/status")).isEqualTo("resolved");
    }

    @Test
    void whenTheOldOneNeverComes_thenNothingIsChargedBeforeTheSecondDate() {
      var charge =
          """
          {"move": "charge", "reference": "till-7",
           "amount": {"amount": "298.00", "currency": "EUR"}}
          """;
      assertThat(note(charge).body()).contains("advance_not_in_this_state");

      pass(Duration.ofDays(14).plusMinutes(1));
      assertThat(state()).isEqualTo("reminded");
      assertThat(messages()).contains("is not here yet");
      assertThat(note(charge).body()).contains("advance_not_in_this_state");

      pass(Duration.ofDays(7).plusMinutes(1));
      assertThat(state()).isEqualTo("not_returned");
      assertThat(note(charge.replace("298.00", "298.01")).body())
          .contains("advance_more_than_agreed");
      assertThat(note(charge).at("/charged/amount")).isEqualTo("298.00");
      assertThat(messages()).contains("till-7");
    }

    private String neverCame() {
      for (var days : List.of(14, 7)) {
        clock.advance(Duration.ofDays(days).plusMinutes(1));
        outbox.runDue();
      }
      assertThat(state()).isEqualTo("not_returned");
      return """
          {"move": "charge", "reference": "till-7",
           "amount": {"amount": "298.00", "currency": "EUR"}}
          """;
    }

    private void arrived() {
      var line = out().desk().read(id).at("/lines/0/id");
      var body = "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line);
      out().desk().done(id, "receive_goods", body);
    }

    @Test
    void whenTheOldOneIsHereAndNobodyHasLooked_thenNobodyIsReminded() {
      arrived();

      clock.advance(Duration.ofDays(15));
      outbox.runDue();

      assertThat(state()).isEqualTo("awaited");
      assertThat(messages()).doesNotContain("is not here yet");
    }

    @Test
    void whenItComesAfterAll_thenNothingIsCharged() {
      var charge = neverCame();
      arrived();

      assertThat(note(charge).body()).contains("advance_not_needed");

      out().desk().inspected(id, "accepted");
      outbox.runDue();
      assertThat(state()).isEqualTo("returned");
      assertThat(note(charge).body()).contains("advance_not_needed");
    }

    @Test
    void whenItComesAfterTheCharge_thenTheHouseGivesThatBack() {
      assertThat(note(neverCame()).at("/state")).isEqualTo("charged");

      out().cameBack(id);

      assertThat(messages()).contains("the old piece came after");
      assertThat(out().desk().read(id).at("/status")).isEqualTo("resolved");
    }

    @Test
    void whenItIsLetGo_thenNothingIsAskedFor() {
      assertThat(note("{\"move\": \"waive\"}").at("/state")).isEqualTo("waived");
      assertThat(messages()).contains("Nothing is charged");
    }
  }
}
