package io.redress.cases.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.web.ApiClient.Answer;
import io.redress.goods.outbound.RandomPackings;
import io.redress.goods.outbound.RandomPackings.Packing;
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
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Random packings over the API, of which every fifth is wrong. The goods are awaited, so that the
 * right ones are told to wait for them, and the wrong ones never come so far.
 */
@RedressTest
class PackingRunScenarioTest {
  private static final int FEW = 30;
  private static final int MANY = 1_000;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = OutboundDesk.exchanging(PeopleSamples.merchant());
  private ApiClient api = new ApiClient(0, "");
  private String path = "";

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
    fillShelves();
    var out = new OutboundDesk(api, desk, outbox);
    path = "/api/v1/dispatches/" + out.dispatch(out.agreed()).at("/id").asString();
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private void fillShelves() {
    var products =
        IntStream.range(0, RandomPackings.MODELS)
            .mapToObj(PackingRunScenarioTest::product)
            .collect(joining(","));
    var told = api.post("/api/v1/products", "{\"products\": [%s]}".formatted(products));
    assertThat(told.status()).as(told.body()).isEqualTo(200);
  }

  private static String product(int model) {
    var variants =
        IntStream.range(0, RandomPackings.SIZES)
            .mapToObj(size -> "{\"sku\": \"%s\"}".formatted(RandomPackings.sku(model, size)))
            .collect(joining(","));
    return "{\"number\": \"%s\", \"title\": \"Bag\", \"category\": \"handbag\", \"variants\": [%s]}"
        .formatted(RandomPackings.model(model), variants);
  }

  private String tag() {
    return api.get(path).header("ETag");
  }

  /** What is said to whoever wants to send what was packed. */
  private String toldToSend(Packing packing) {
    var wanted = packing.wanted();
    var serial = wanted.serial().map(it -> ", \"serial\": \"" + it + "\"").orElse("");
    var changed =
        api.put(
            path + "/piece",
            "{\"sku\": \"%s\", \"quantity\": %d%s}"
                .formatted(wanted.sku(), wanted.quantity().pieces(), serial),
            "If-Match",
            tag());
    assertThat(changed.at("/state")).as(changed.body()).isEqualTo("reserved");
    assertThat(look(packing).status()).isEqualTo(200);
    return api.post(path, "{\"move\": \"send\", \"carrier\": \"Parcel Co\"}", "If-Match", tag())
        .body();
  }

  private Answer look(Packing packing) {
    var scans = packing.scans().stream().map(it -> "\"" + it + "\"").collect(joining(","));
    var body = "{\"scans\": [%s], \"photos\": %d}".formatted(scans, packing.photos());
    return api.post(path + "/checks", body, "If-Match", tag());
  }

  /** What is said of an ordinary order that was packed like this. */
  private String toldOfOrder(String number, Packing packing) {
    var wanted = packing.wanted();
    var pieces = wanted.quantity().pieces();
    var goods = List.of(new Deal.Goods(pieces, "10.00"));
    var deal = new Deal("EUR", "", goods, List.of(pieces * 10 + ".00"));
    var order =
        deal.json()
            .replace("\"R-1\"", "\"" + number + "\"")
            .replace("BAG-1", wanted.sku())
            .replace("pay_0", "pay_" + number);
    var taken = api.post("/api/v1/orders", order);
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    var scans = packing.scans().stream().map(it -> "\"" + it + "\"").collect(joining(","));
    return api.post(
            "/api/v1/pack-checks",
            "{\"order\": \"%s\", \"scans\": [%s], \"photos\": %d}"
                .formatted(number, scans, packing.photos()))
        .at("/outcome");
  }

  private List<Packing> packings(int count) {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    System.out.println("PackingRunScenarioTest seed " + seed + " (pin with -Dredress.seed)");
    return RandomPackings.of(new Random(seed), count);
  }

  private void pack(int count) {
    for (var packing : packings(count)) {
      assertThat(toldToSend(packing))
          .as("%s", packing)
          .contains(packing.isRight() ? "dispatch_not_due" : "dispatch_not_in_this_state");
    }
  }

  private void packOrders(int count) {
    var packings = packings(count);
    for (var i = 0; i < count; i++) {
      var packing = packings.get(i);
      // Orders of this shop name no serial numbers.
      if (packing.wanted().serial().isEmpty()) {
        assertThat(toldOfOrder("P-" + i, packing).equals("right"))
            .as("%s", packing)
            .isEqualTo(packing.isRight());
      }
    }
  }

  @Test
  void whenEveryFifthOfAFewIsWrong_thenNoneOfTheseMayLeave() {
    pack(FEW);
  }

  @Test
  void whenEveryFifthOfAFewOrdersIsWrong_thenNoneOfTheseIsRight() {
    packOrders(FEW);
  }

  @Tag("long")
  @Test
  void whenEveryFifthOfAThousandIsWrong_thenNoneOfTheseMayLeave() {
    pack(MANY);
  }

  @Tag("long")
  @Test
  void whenEveryFifthOfAThousandOrdersIsWrong_thenNoneOfTheseIsRight() {
    packOrders(MANY);
  }
}
