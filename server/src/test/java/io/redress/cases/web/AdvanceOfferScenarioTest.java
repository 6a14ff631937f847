package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.Browser;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The house offers to send the new piece first, and the consumer agrees on her own page. */
@RedressTest
class AdvanceOfferScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired SignedLinks links;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = OutboundDesk.exchanging(PeopleSamples.merchant());
  private ApiClient api = new ApiClient(0, "");
  private String id = "";

  @BeforeEach
  void offer() {
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
    var offered =
        api.put(
            path(),
            """
            {"amount": {"amount": "298.00", "currency": "EUR"}, "basis": "price_paid",
             "returnDays": 14}
            """);
    assertThat(offered.at("/state")).as(offered.body()).isEqualTo("offered");
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private OutboundDesk out() {
    return new OutboundDesk(api, new ReturnsDesk(api, clock, outbox), outbox);
  }

  private String dispatch() {
    return out().dispatch(id).at("/id").asString();
  }

  private String path() {
    return "/api/v1/dispatches/" + dispatch() + "/advance";
  }

  private String page() {
    return "/s/" + merchant.slug() + "/cases/" + id;
  }

  private Browser consumer() {
    var token =
        tenancy.call(
            merchant.id(),
            () ->
                links.create(
                    Party.CONSUMER,
                    LinkPurpose.CASE,
                    UUID.fromString(id),
                    Duration.ofHours(1),
                    TestClock.START));
    var browser = new Browser(port);
    browser.follow(browser.get("/s/" + merchant.slug() + "/l/" + token));
    return browser;
  }

  private int agree(Browser browser, String dispatch) {
    return browser.submit(page(), page() + "/advance", Map.of("dispatch", dispatch)).statusCode();
  }

  @Test
  void whenTheConsumerAgrees_thenItLeavesBeforeTheOldOneIsBack() {
    assertThat(out().packed(id, "BAG-9").at("/outcome")).isEqualTo("right");
    assertThat(out().sent(id).body()).contains("dispatch_not_due");
    var browser = consumer();
    assertThat(browser.get(page()).body()).contains("Have it before yours is back", "298.00");

    assertThat(agree(browser, dispatch())).isEqualTo(303);
    assertThat(agree(browser, dispatch())).isEqualTo(303);

    assertThat(api.get(path()).at("/state")).isEqualTo("agreed");
    assertThat(browser.get(page()).body()).doesNotContain("Have it before yours is back");
    assertThat(out().sent(id).status()).isEqualTo(200);
  }

  @Test
  void whenTheOldOneIsHere_thenNothingIsLeftToAgreeTo() {
    out().cameBack(id);

    assertThat(api.get(path()).at("/state")).isEqualTo("returned");
    assertThat(agree(consumer(), dispatch())).isEqualTo(422);
    assertThat(api.get(path()).at("/state")).isEqualTo("returned");
  }

  @Test
  void whenAnotherDispatchIsNamed_thenThereIsNone() {
    assertThat(agree(consumer(), UUID.randomUUID().toString())).isEqualTo(404);
    assertThat(api.get(path()).at("/state")).isEqualTo("offered");
  }
}
