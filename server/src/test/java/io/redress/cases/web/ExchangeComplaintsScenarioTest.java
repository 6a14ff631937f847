package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.jobs.DueWork;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What people complain of in the exchanges of other systems, each complaint a scenario over the
 * API: one difference, agreed to before anything is charged, and never taken or given twice.
 */
@RedressTest
class ExchangeComplaintsScenarioTest {
  private static final String ASKED =
      """
      {"order": "R-1", "words": "Another one, please.", "wish": "exchange",
       "lines": [{"line": 1, "quantity": 1, "reason": "wrong_size",
                  "answers": {"item.worn": false, "item.damage": false, "item.tagsIntact": true}}]}
      """;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;
  @Autowired DueWork dueWork;

  private final Merchant merchant = exchanging(PeopleSamples.merchant());
  private ApiClient api = new ApiClient(0, "");

  private static Merchant exchanging(Merchant any) {
    return new Merchant(
        any.id(),
        any.slug(),
        any.name(),
        any.legalName(),
        any.country(),
        any.zone(),
        any.currency(),
        any.languages(),
        "{\"exchangeWindowDays\": 30, \"remedies\": [\"exchange\"]}",
        1);
  }

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private ReturnsDesk desk() {
    return new ReturnsDesk(api, clock, outbox);
  }

  private void sold(String beside, String price, String paid) {
    var goods = new Deal.Goods(1, price);
    desk().bought(new Deal("EUR", beside, List.of(goods), List.of(paid)));
  }

  /** Asked back and decided: the offer is missing. */
  private String decided() {
    var asked = api.post("/api/v1/cases", ASKED);
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    desk().done(asked.at("/id"), "decide", "{}");
    return asked.at("/id");
  }

  private ApiClient.Answer offer(String id, String quote) {
    var line = desk().read(id).at("/lines/0/id");
    return api.command(
        id,
        "offer_remedies",
        """
        {"remedies": [{"line": "%s", "remedy": "refund"},
          {"line": "%s", "remedy": "exchange", "exchange": %s}]}
        """
            .formatted(line, line, quote));
  }

  private static String quote(String price, String beside) {
    var unit =
        price.isEmpty()
            ? ""
            : "\"unitPrice\": {\"amount\": \"%s\", \"currency\": \"EUR\"},".formatted(price);
    return """
        {"sku": "BAG-9", "title": "Blue bag", %s "validUntil": "2026-06-22T12:00:00Z",
         "beside": [%s]}
        """
        .formatted(unit, beside);
  }

  private void offered(String id, String quote) {
    var answer = offer(id, quote);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private ApiClient.Answer accept(String id, String remedy) {
    var body =
        "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes, please.\"}"
            .formatted(resolution(id, remedy, "offered").at("/id").asString());
    return api.command(id, "accept_offer", body);
  }

  private JsonNode resolution(String id, String remedy, String state) {
    return desk()
        .read(id)
        .json()
        .at("/resolutions")
        .valueStream()
        .filter(each -> each.at("/remedy").asString().equals(remedy))
        .filter(each -> each.at("/state").asString().equals(state))
        .findFirst()
        .orElseThrow();
  }

  /** Offered, agreed, here again and found good. */
  private String exchanged(String quote) {
    var id = decided();
    offered(id, quote);
    assertThat(accept(id, "exchange").status()).isEqualTo(200);
    var line = desk().read(id).at("/lines/0/id");
    desk()
        .done(id, "receive_goods", "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line));
    desk().inspected(id, "accepted");
    return id;
  }

  private String difference(String id, String state) {
    return resolution(id, "exchange", state).at("/exchange/difference/amount").asString();
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

  private ApiClient.Answer report(String id, String reference, String amount) {
    return api.command(
        id,
        "report_payment",
        """
        {"resolution": "%s", "provider": "till", "reference": "%s", "method": "card",
         "methodLabel": "Visa ··2260", "amount": {"amount": "%s", "currency": "EUR"},
         "capturedAt": "2026-06-15T06:00:00Z"}
        """
            .formatted(
                resolution(id, "exchange", "accepted").at("/id").asString(), reference, amount));
  }

  private void sent(String id) {
    desk().done(id, "perform_remedy", "{\"words\": \"The blue one is on its way.\"}");
    desk().booksBalance();
    var balances = api.get("/api/v1/ledger/trial-balance").body();
    assertThat(balances).doesNotContain("exchanges");
    assertThat(desk().read(id).at("/status")).isEqualTo("resolved");
  }

  /** Complaint: tax is charged on an exchange for another size. */
  @Nested
  class GivenThePieceCostsTheSame {
    @Test
    void whenTaxWasOnTopAndAnOrderDiscountTakenOff_thenNobodyPaysAnything() {
      sold(
          """
          "taxes": {"included": false,
            "parts": [{"name": "VAT", "ratePercent": "8.875", "amount": "7.99"}]},
          "discounts": [{"label": "June", "amount": "10.00"}]
          """,
          "99.99",
          "97.98");
      var id = exchanged(quote("", ""));

      assertThat(difference(id, "accepted")).isEqualTo("0.00");
      assertThat(promised(id)).containsExactly("fulfilment");
      assertThat(desk().read(id).json().at("/payments")).hasSize(1);
      sent(id);
    }
  }

  /** Complaint: the difference is taken without being asked, or twice, or kept. */
  @Nested
  class GivenThePieceIsDearer {
    private String id = "";

    @BeforeEach
    void agree() {
      sold("", "298.00", "298.00");
      id = exchanged(quote("350.00", ""));
    }

    @Test
    void whenItIsAgreed_thenItIsAskedForOnceAndNothingIsTakenYet() {
      var exchange = resolution(id, "exchange", "accepted").at("/exchange");

      assertThat(exchange.at("/way").asString()).isEqualTo("up");
      assertThat(exchange.at("/charge/state").asString()).isEqualTo("asked");
      assertThat(exchange.at("/charge/amount/amount").asString()).isEqualTo("52.00");
      assertThat(promised(id)).containsExactly("payment");
      assertThat(desk().read(id).at("/awaited")).isEqualTo("consumer");
      assertThat(desk().read(id).json().at("/payments")).hasSize(1);
      assertThat(api.command(id, "perform_remedy", "{\"words\": \"Sent.\"}").status())
          .isEqualTo(409);
    }

    @Test
    void whenTheShopReportsItTwice_thenItIsOnePaymentThatCanBeRefunded() {
      assertThat(report(id, "till-1", "52.00").status()).isEqualTo(200);
      var version = desk().read(id).at("/version");
      assertThat(report(id, "till-1", "52.00").status()).isEqualTo(200);

      assertThat(desk().read(id).at("/version")).isEqualTo(version);
      var payments = desk().read(id).json().at("/payments");
      assertThat(payments).hasSize(2);
      assertThat(payments.at("/1/refundable/amount").asString()).isEqualTo("52.00");
      assertThat(promised(id)).containsExactly("fulfilment");
      sent(id);
    }

    @Test
    void whenAnotherAmountOrAKnownPaymentIsReported_thenItIsRefused() {
      assertThat(report(id, "till-1", "50.00").body()).contains("difference_other_amount");
      assertThat(report(id, "till-1", "350.00").body()).contains("difference_other_amount");
      assertThat(promised(id)).containsExactly("payment");
    }

    @Test
    void whenItIsNotPaid_thenItLapsesAndTheMoneyBackIsOfferedAgain() {
      IntStream.range(0, 7)
          .forEach(
              day -> {
                clock.advance(Duration.ofDays(1));
                dueWork.runDue();
              });

      assertThat(desk().read(id).at("/status")).isEqualTo("decided");
      assertThat(resolution(id, "refund", "offered").at("/amount/amount").asString())
          .isEqualTo("298.00");
      assertThat(resolution(id, "exchange", "void").at("/exchange/charge/state").asString())
          .isEqualTo("expired");
      assertThat(accept(id, "refund").status()).isEqualTo(200);
      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();
      assertThat(desk().arrived(id)).isEqualByComparingTo("298.00");
      desk().booksBalance();
    }

    @Test
    void whenTheNewPieceComesBackLater_thenItsWholePriceIsPaidBack() {
      assertThat(report(id, "till-1", "52.00").status()).isEqualTo(200);
      sent(id);
      desk().done(id, "reopen_case", "{\"words\": \"It is too large now.\"}");
      desk().done(id, "decide", "{}");
      var line = desk().read(id).at("/lines/0/id");
      desk()
          .done(
              id,
              "offer_remedies",
              "{\"remedies\": [{\"line\": \"%s\", \"remedy\": \"refund\"}]}".formatted(line));

      assertThat(resolution(id, "refund", "offered").at("/amount/amount").asString())
          .isEqualTo("350.00");
    }
  }

  /** Complaint: an exchange for less refunds all, nothing, or in another currency. */
  @Nested
  class GivenThePieceIsCheaper {
    @Test
    void whenItIsTaken_thenExactlyTheDifferenceGoesBackAndThenThePieceIsSent() {
      sold("", "298.00", "298.00");
      var id = exchanged(quote("250.00", ""));

      assertThat(difference(id, "accepted")).isEqualTo("-48.00");
      assertThat(promised(id)).containsExactly("refund");
      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();

      assertThat(desk().arrived(id)).isEqualByComparingTo("48.00");
      assertThat(promised(id)).containsExactly("fulfilment");
      sent(id);
      assertThat(api.get("/api/v1/cases/" + id + "/documents").body())
          .contains("48.00", "\"kind\":\"receipt\"", "\"number\":\"RC-000001\"")
          .contains("\"creditNotes\":[\"CN-000001\"]", "\"amount\":\"-48.00\"");
      assertThat(api.get("/api/v1/documents?number=RC-").body()).contains("RC-000001");
    }

    @Test
    void whenItIsQuotedInAnotherCurrency_thenItIsRefused() {
      sold("", "298.00", "298.00");
      var quote = quote("250.00", "").replace("EUR", "USD");

      assertThat(offer(decided(), quote).body()).contains("quote_other_currency");
    }
  }

  /** Complaint: the way back is charged on a swap. */
  @Nested
  class GivenThingsBeside {
    @Test
    void whenNothingWasSaid_thenNothingIsCharged_andWhatIsSaidHasItsReason() {
      sold("", "298.00", "298.00");
      var id = decided();
      offered(id, quote("298.00", ""));
      assertThat(difference(id, "offered")).isEqualTo("0.00");

      offered(
          id,
          quote(
              "298.00",
              """
              {"kind": "return_shipping", "way": "charged", "basis": "store.exchange",
               "amount": {"amount": "9.90", "currency": "EUR"}},
              {"kind": "goodwill", "way": "given", "basis": "For the wait",
               "amount": {"amount": "4.90", "currency": "EUR"}}
              """));

      var exchange = resolution(id, "exchange", "offered").at("/exchange");
      assertThat(exchange.at("/difference/amount").asString()).isEqualTo("5.00");
      assertThat(exchange.at("/beside/0/basis").asString()).isEqualTo("store.exchange");
    }

    @Test
    void whenTheQuoteIsOver_thenNobodyCanAgreeToItAnyMore() {
      sold("", "298.00", "298.00");
      var id = decided();
      offered(id, quote("350.00", ""));
      clock.travelTo(Instant.parse("2026-06-22T12:00:01Z"));

      assertThat(accept(id, "exchange").body()).contains("quote_expired");
      assertThat(accept(id, "refund").status()).isEqualTo(200);
    }
  }
}
