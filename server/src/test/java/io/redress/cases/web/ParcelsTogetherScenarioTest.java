package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.CaseWorld.Basket;
import io.redress.cases.OpenCase;
import io.redress.cases.Resolution;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Several orders and several lines in one box, of which some comes and some does not. */
@RedressTest
@Import(CaseWorld.class)
class ParcelsTogetherScenarioTest {
  @LocalServerPort int port;
  @Autowired CaseWorld world;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var token =
        world
            .in(shop, () -> keys.create("shop", EnumSet.allOf(Scope.class), TestClock.START))
            .token();
    api = new ApiClient(port, token);
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private CaseView view(CaseId id) {
    return world.view(shop, id);
  }

  private List<Reception> receptions(CaseId id) {
    return view(id).conduct().goods().stream().map(GoodsLine::reception).toList();
  }

  private Answer sent(CaseId id, String body) {
    var answer = api.post("/api/v1/cases/" + id + "/parcels", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private void told(String parcel, String body) {
    var answer = api.post("/api/v1/parcels/" + parcel, body, "If-Match", "*");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** All lines of a case are to be paid back, and the goods to come back. */
  private CaseId agreed(CaseId id) {
    world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    var refunds =
        view(id).content().lines().stream()
            .map(line -> new CaseCommand.LineRemedy(line.id(), Remedy.REFUND))
            .toList();
    world.staff(shop, new CaseCommand.OfferRemedies(id, refunds, "Gladly.")).orThrow();
    var offered =
        view(id).conduct().resolutions().stream()
            .filter(each -> each.state() == Resolution.State.OFFERED)
            .map(Resolution::id)
            .toList();
    world.consumer(shop, new CaseCommand.AcceptOffer(id, offered, "I agree.")).orThrow();
    return id;
  }

  @Nested
  class GivenTwoOrdersOfOneConsumer {
    private CaseId returned(String number, int pieces) {
      var bought = api.post("/api/v1/orders", ApiSamples.order(number, pieces));
      assertThat(bought.status()).as(bought.body()).isEqualTo(201);
      var asked = api.post("/api/v1/cases", ApiSamples.request(number, pieces, "changed_mind"));
      assertThat(asked.status()).as(asked.body()).isEqualTo(201);
      return agreed(CaseId.parse(asked.at("/id")));
    }

    // "One return per order", "Mixed parcels"
    @Test
    void whenBothTravelInOneBoxAndAPartComes_thenEachHearsItsOwn() {
      var two = returned("R-1", 2);
      var one = returned("R-2", 1);
      var box = sent(two, "{\"way\": \"post_label\", \"together\": [\"%s\"]}".formatted(one));
      assertThat(box.at("/pieces/0/order")).isNotEqualTo(box.at("/pieces/2/order"));

      told(box.at("/id"), "{\"move\": \"hand_over\"}");
      assertThat(receptions(two)).containsExactly(Reception.IN_TRANSIT);
      assertThat(receptions(one)).containsExactly(Reception.IN_TRANSIT);

      told(
          box.at("/id"),
          "{\"move\": \"open\", \"missing\": [{\"orderLine\": \"%s\", \"unit\": 2}]}"
              .formatted(box.at("/pieces/0/orderLine")));
      assertThat(receptions(two)).containsExactly(Reception.SHORT);
      assertThat(receptions(one)).containsExactly(Reception.RECEIVED);
      assertThat(view(two).head().status()).isEqualTo(CaseStatus.DISPUTED);
      assertThat(view(one).head().status()).isEqualTo(CaseStatus.FULFILLING);
    }
  }

  @Nested
  class GivenACaseOfTwoLines {
    private CaseId id = new CaseId(new UUID(0, 0));
    private String box = "";

    @BeforeEach
    void handOver() {
      var delivered = Optional.of(clock.instant().minus(Duration.ofDays(5)));
      var order = world.order(shop, new Basket(List.of(1, 1), 1, delivered));
      var lines =
          order.lines().stream()
              .map(
                  line ->
                      new OpenCase.Line(
                          line.id(), line.quantity(), CaseReason.WRONG_SIZE, Map.of()))
              .toList();
      var request =
          new OpenCase(
              order.id(),
              lines,
              OpenCase.Kind.REQUEST,
              "Both are too small.",
              Optional.empty(),
              OpenCase.Channel.PORTAL,
              "en");
      var buyer = Actor.consumer(order.consumerId());
      var opened = world.in(shop, () -> world.cases().open(request, buyer));
      id = agreed(opened.orThrow());
      box = sent(id, "{\"way\": \"post_label\"}").at("/id");
      told(box, "{\"move\": \"hand_over\"}");
    }

    @Test
    void whenTheBoxIsLost_thenAllThatWasInItIsAndOneDecisionIsPromised() {
      told(box, "{\"move\": \"lose\"}");

      assertThat(receptions(id)).containsExactly(Reception.LOST, Reception.LOST);
      assertThat(view(id).head().status()).isEqualTo(CaseStatus.DISPUTED);
      assertThat(view(id).conduct().promises())
          .filteredOn(each -> each.isOpen() && each.kind() == PromiseKind.DECISION)
          .hasSize(1);
    }

    @Test
    void whenOneLineIsMissing_thenTheOtherIsHereAllTheSame() {
      var missing = api.get("/api/v1/parcels/" + box).at("/parcel/pieces/1/orderLine");
      told(
          box,
          "{\"move\": \"open\", \"missing\": [{\"orderLine\": \"%s\", \"unit\": 1}]}"
              .formatted(missing));

      assertThat(receptions(id)).containsExactlyInAnyOrder(Reception.RECEIVED, Reception.EMPTY);
      assertThat(view(id).head().status()).isEqualTo(CaseStatus.DISPUTED);
    }
  }
}
