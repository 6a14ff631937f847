package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.money.provider.LocalStripe;
import io.redress.money.provider.StripeAccounts;
import io.redress.money.provider.StripeKeys;
import io.redress.money.provider.StripeLedger;
import io.redress.orders.Orders;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Opens shops that are paid through Stripe, and plays what people and Stripe do there. */
@TestComponent
final class StripeShop {
  private final Merchants merchants;
  private final ApiKeys apiKeys;
  private final Tenancy tenancy;
  private final TravellingClock clock;
  private final OutboxWorker outbox;
  private final Cases cases;
  private final Orders orders;
  private final Payments payments;
  private final StripeAccounts accounts;
  private final LocalStripe stripe;

  StripeShop(
      Merchants merchants,
      ApiKeys apiKeys,
      Tenancy tenancy,
      TravellingClock clock,
      OutboxWorker outbox,
      Cases cases,
      Orders orders,
      Payments payments,
      StripeAccounts accounts,
      LocalStripe stripe) {
    this.merchants = merchants;
    this.apiKeys = apiKeys;
    this.tenancy = tenancy;
    this.clock = clock;
    this.outbox = outbox;
    this.cases = cases;
    this.orders = orders;
    this.payments = payments;
    this.accounts = accounts;
    this.stripe = stripe;
  }

  /** A shop with its account at Stripe, and an order of one bag for 100.00 EUR paid there. */
  record Shop(Merchant merchant, ApiClient api, int port, StripeKeys keys, String payment) {
    String hook() {
      return "http://127.0.0.1:%d/hooks/%s/stripe".formatted(port, merchant.slug());
    }
  }

  Shop open(int port) {
    clock.travelTo(TestClock.START);
    var merchant = PeopleSamples.merchant();
    merchants.create(merchant, clock.instant());
    var keys = stripe.open();
    var token =
        tenancy.call(
            merchant.id(),
            () -> {
              accounts.connect(keys, clock.instant());
              return apiKeys.create("shop", EnumSet.allOf(Scope.class), clock.instant()).token();
            });
    var payment = stripe.of(keys).captured(10_000, "EUR");
    var shop = new Shop(merchant, new ApiClient(port, token), port, keys, payment);
    var order =
        ApiSamples.order("R-1", 1).replace("\"sandbox\"", "\"stripe\"").replace("pay_R-1", payment);
    assertThat(shop.api().post("/api/v1/orders", order).status()).isEqualTo(201);
    return shop;
  }

  /** A case about the bag, as far as it being back and the refund released. */
  String released(Shop shop) {
    var id = accepted(shop);
    var line = shop.api().get("/api/v1/cases/" + id).at("/lines/0/id");
    done(
        shop, id, "receive_goods", "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line));
    done(
        shop,
        id,
        "inspect_goods",
        "{\"line\": \"%s\", \"grade\": \"a\", \"result\": \"accepted\"}".formatted(line));
    done(shop, id, "release_refund", "{}");
    return id;
  }

  /** A case about the bag, as far as the offer of a refund being accepted. */
  String accepted(Shop shop) {
    var api = shop.api();
    var id = api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "changed_mind")).at("/id");
    done(shop, id, "decide", "{}");
    var line = api.get("/api/v1/cases/" + id).at("/lines/0/id");
    done(
        shop,
        id,
        "offer_remedies",
        "{\"remedies\": [{\"line\": \"%s\", \"remedy\": \"refund\"}]}".formatted(line));
    var resolution = api.get("/api/v1/cases/" + id).at("/resolutions/0/id");
    done(
        shop,
        id,
        "accept_offer",
        "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes.\"}".formatted(resolution));
    return id;
  }

  private static void done(Shop shop, String caseId, String command, String body) {
    var answer = shop.api().command(caseId, command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
  }

  /** Does what is due now outside. */
  void work() {
    outbox.runDue();
  }

  void pass(Duration time) {
    clock.advance(time);
    outbox.runDue();
  }

  StripeLedger books(Shop shop) {
    return stripe.of(shop.keys());
  }

  Payment payment(Shop shop) {
    return tenancy.call(
        shop.merchant().id(),
        () -> payments.ofOrder(orders.byNumber("R-1").orElseThrow().id()).getFirst());
  }

  CaseView view(Shop shop, String caseId) {
    return tenancy.call(shop.merchant().id(), () -> cases.view(CaseId.parse(caseId)).orElseThrow());
  }

  /** An event about an object of the shop's payment. */
  String event(Shop shop, String kind, String object) {
    return """
        {"id": "evt_%s", "object": "event", "type": "%s", "livemode": false,
         "data": {"object": {"id": "%s", "payment_intent": "%s", "charge": "ch_1"}}}
        """
        .formatted(UUID.randomUUID().toString().replace("-", ""), kind, object, shop.payment());
  }

  /** Tells the shop of something now, with a good signature, and does what follows. */
  void tell(Shop shop, String kind, String object) {
    var event = event(shop, kind, object);
    assertThat(send(shop, event, LocalStripe.signature(event, shop.keys(), now()))).isEqualTo(200);
    work();
  }

  Instant now() {
    return clock.instant();
  }

  /** Sends an event; gives the status of the answer. */
  int send(Shop shop, String event, String signature) {
    var request =
        HttpRequest.newBuilder(URI.create(shop.hook()))
            .header("Content-Type", "application/json")
            .header("Stripe-Signature", signature)
            .POST(BodyPublishers.ofString(event))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
