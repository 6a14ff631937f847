package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.carriers.EasyPostAccounts;
import io.redress.goods.carriers.EasyPostKeys;
import io.redress.goods.carriers.EasyPostLedger;
import io.redress.goods.carriers.LocalEasyPost;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Opens shops that ship by EasyPost, and plays what people and EasyPost do there. */
@TestComponent
final class CarrierShop {
  private final Merchants merchants;
  private final ApiKeys apiKeys;
  private final Tenancy tenancy;
  private final TravellingClock clock;
  private final OutboxWorker outbox;
  private final EasyPostAccounts accounts;
  private final LocalEasyPost easyPost;

  CarrierShop(
      Merchants merchants,
      ApiKeys apiKeys,
      Tenancy tenancy,
      TravellingClock clock,
      OutboxWorker outbox,
      EasyPostAccounts accounts,
      LocalEasyPost easyPost) {
    this.merchants = merchants;
    this.apiKeys = apiKeys;
    this.tenancy = tenancy;
    this.clock = clock;
    this.outbox = outbox;
    this.accounts = accounts;
    this.easyPost = easyPost;
  }

  /** A shop with its account at EasyPost, and a case whose bag shall come back by a parcel. */
  record Shop(
      Merchant merchant, ApiClient api, int port, EasyPostKeys keys, String caseId, String parcel) {
    String hook() {
      return "http://127.0.0.1:%d/hooks/%s/easypost".formatted(port, merchant.slug());
    }

    String path() {
      return "/api/v1/parcels/" + parcel;
    }
  }

  Shop open(int port) {
    clock.travelTo(TestClock.START);
    var merchant = PeopleSamples.merchant();
    merchants.create(merchant, clock.instant());
    var keys = easyPost.open();
    var token =
        tenancy.call(
            merchant.id(),
            () -> {
              accounts.connect(keys, clock.instant());
              return apiKeys.create("shop", EnumSet.allOf(Scope.class), clock.instant()).token();
            });
    var api = new ApiClient(port, token);
    offerWays(api);
    assertThat(api.post("/api/v1/orders", ApiSamples.order("R-1", 1)).status()).isEqualTo(201);
    var caseId = accepted(api);
    return new Shop(merchant, api, port, keys, caseId, announced(api, caseId));
  }

  private static void offerWays(ApiClient api) {
    var tag = api.get("/api/v1/return-ways").header("ETag");
    var ways =
        """
        {"hub": {"name": "Maison", "lines": "Rue de Rivoli 1", "postalCode": "75001",
                 "city": "Paris", "country": "FR"},
         "ways": [{"way": "post_label", "price": {"amount": "0.00", "currency": "EUR"},
                   "payer": "house", "days": 5}]}
        """;
    var set = api.put("/api/v1/return-ways", ways, "If-Match", tag);
    assertThat(set.status()).as(set.body()).isEqualTo(200);
  }

  private static String accepted(ApiClient api) {
    var id = api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "changed_mind")).at("/id");
    done(api, id, "decide", "{}");
    var line = api.get("/api/v1/cases/" + id).at("/lines/0/id");
    done(
        api,
        id,
        "offer_remedies",
        "{\"remedies\": [{\"line\": \"%s\", \"remedy\": \"refund\"}]}".formatted(line));
    var resolution = api.get("/api/v1/cases/" + id).at("/resolutions/0/id");
    done(
        api,
        id,
        "accept_offer",
        "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes.\"}".formatted(resolution));
    return id;
  }

  private static String announced(ApiClient api, String caseId) {
    var chosen =
        api.post(
            "/api/v1/cases/" + caseId + "/parcels",
            """
            {"way": "post_label", "weightGrams": 850,
             "from": {"name": "Ada L", "lines": "Torstr. 1", "postalCode": "10119",
                      "city": "Berlin", "country": "DE"}}
            """);
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(201);
    return chosen.at("/id");
  }

  private static void done(ApiClient api, String caseId, String command, String body) {
    var answer = api.command(caseId, command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
  }

  /** Asks a carrier for something, and does what is due now outside. */
  ApiClient.Answer ask(Shop shop, String kind, String carrier) {
    var answer =
        shop.api()
            .post(
                shop.path() + "/errands",
                "{\"kind\": \"%s\", \"carrier\": \"%s\"}".formatted(kind, carrier));
    work();
    return answer;
  }

  /** How the only errand of a kind stands. */
  JsonNode errand(Shop shop, String kind) {
    var all = shop.api().get(shop.path() + "/errands").json().path("errands");
    for (var each : all) {
      if (each.path("kind").asString().equals(kind)) {
        return each;
      }
    }
    throw new AssertionError("no errand of kind " + kind + " in " + all);
  }

  String state(Shop shop) {
    return shop.api().get(shop.path()).json().findPath("state").asString();
  }

  /** Under which number the parcel travels. */
  String number(Shop shop) {
    return shop.api().get(shop.path()).json().findPath("trackingNumber").asString();
  }

  void work() {
    outbox.runDue();
  }

  void pass(Duration time) {
    clock.advance(time);
    outbox.runDue();
  }

  Instant now() {
    return clock.instant();
  }

  LocalEasyPost easyPost() {
    return easyPost;
  }

  EasyPostLedger books(Shop shop) {
    return easyPost.of(shop.keys());
  }

  /** A scan of the parcel, told by a signed event; parcels move afterwards. */
  void tell(Shop shop, String status, Instant at) {
    var event = LocalEasyPost.event(books(shop).scanned(number(shop), status, "status_update", at));
    assertThat(send(shop, event, LocalEasyPost.signature(event, shop.keys()))).isEqualTo(200);
    work();
  }

  /** Sends an event; gives the status of the answer. */
  int send(Shop shop, String event, String signature) {
    var request =
        HttpRequest.newBuilder(URI.create(shop.hook()))
            .header("Content-Type", "application/json")
            .header("X-Hmac-Signature", signature)
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
