package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.CaseWorld.Basket;
import io.redress.cases.OpenCase;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.conversation.ThreadKind;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.orders.Order;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.PromiseKind;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Quantity;
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

/** Goods come back in boxes, and the cases hear of it, once and without any money. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class ParcelsScenarioTest {
  @LocalServerPort int port;
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
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

  private Answer choose(CaseId id, String body) {
    return api.post("/api/v1/cases/" + id + "/parcels", body);
  }

  private String announced(CaseId id) {
    var answer = choose(id, "{\"way\": \"post_label\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.at("/id");
  }

  private Answer tell(String parcel, String body) {
    return api.post("/api/v1/parcels/" + parcel, body, "If-Match", "*");
  }

  private void told(String parcel, String body) {
    var answer = tell(parcel, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private CaseView view(CaseId id) {
    return world.view(shop, id);
  }

  private Reception reception(CaseId id) {
    return view(id).conduct().goods().stream().findFirst().map(GoodsLine::reception).orElseThrow();
  }

  /** Two cases about one order, both with goods to come back. */
  private List<CaseId> twoOfOneOrder() {
    var delivered = Optional.of(clock.instant().minus(Duration.ofDays(5)));
    var order = world.order(shop, new Basket(List.of(1, 1), 1, delivered));
    var first = world.open(shop, order, CaseReason.WRONG_SIZE);
    return List.of(agreed(first), agreed(openSecond(order)));
  }

  private CaseId openSecond(Order order) {
    var line =
        new OpenCase.Line(
            order.lines().getLast().id(), Quantity.of(1), CaseReason.WRONG_SIZE, Map.of());
    var request =
        new OpenCase(
            order.id(),
            List.of(line),
            OpenCase.Kind.REQUEST,
            "This one too.",
            Optional.empty(),
            OpenCase.Channel.PORTAL,
            "en");
    return world
        .in(shop, () -> world.cases().open(request, Actor.consumer(order.consumerId())))
        .orThrow();
  }

  private CaseId agreed(CaseId id) {
    world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    world.staff(shop, steps.offer(shop, id)).orThrow();
    world.consumer(shop, steps.accept(shop, id)).orThrow();
    return id;
  }

  @Nested
  class GivenAnAgreedReturn {
    private CaseId id = new CaseId(new UUID(0, 0));

    @BeforeEach
    void agree() {
      id = steps.accepted(shop);
    }

    @Test
    void whenNothingWasSet_thenALabelByPostIsFree() {
      var ways = api.get("/api/v1/cases/" + id + "/ways-back");

      assertThat(ways.status()).isEqualTo(200);
      assertThat(ways.at("/ways/0/way")).isEqualTo("post_label");
      assertThat(ways.at("/ways/0/payer")).isEqualTo("house");
      assertThat(ways.at("/pieces/0/arrival")).isEqualTo("awaited");
    }

    @Test
    void whenTheSameIsChosenTwice_thenItIsOneParcel() {
      var first = announced(id);
      assertThat(announced(id)).isEqualTo(first);

      var other = choose(id, "{\"way\": \"in_person\"}");
      assertThat(other.status()).as(other.body()).isEqualTo(201);
      assertThat(api.get("/api/v1/parcels/" + first).at("/parcel/state")).isEqualTo("cancelled");
    }

    @Test
    void whenAWayIsNotOffered_thenItIsRefused() {
      var refused = choose(id, "{\"way\": \"pick_up\"}");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.at("/refusal/code")).isEqualTo("way_not_offered");
    }

    @Test
    void whenTheCarrierHasIt_thenTheCaseKnowsOnce() {
      var parcel = announced(id);
      var taken = "{\"move\": \"hand_over\", \"reference\": \"scan-1\"}";
      told(parcel, taken);
      told(parcel, taken);

      assertThat(reception(id)).isEqualTo(Reception.IN_TRANSIT);
      assertThat(api.get("/api/v1/parcels/" + parcel).at("/events/1/move")).isEmpty();
    }

    // "Restock is not a consequence of refund", nor a refund of reception.
    @Test
    void whenItIsOpened_thenTheGoodsAreHereAndNoMoneyMoves() {
      var parcel = announced(id);
      told(parcel, "{\"move\": \"deliver\"}");
      assertThat(reception(id)).isEqualTo(Reception.AWAITING);
      told(parcel, "{\"move\": \"open\"}");

      assertThat(reception(id)).isEqualTo(Reception.RECEIVED);
      assertThat(view(id).conduct().intents()).isEmpty();
      assertThat(view(id).conduct().promises())
          .anyMatch(each -> each.isOpen() && each.kind() == PromiseKind.INSPECTION);
    }

    @Test
    void whenItIsLost_thenTheConsumerGetsADecision() {
      var parcel = announced(id);
      told(parcel, "{\"move\": \"hand_over\"}");
      told(parcel, "{\"move\": \"lose\"}");

      assertThat(reception(id)).isEqualTo(Reception.LOST);
      assertThat(view(id).head().status()).isEqualTo(CaseStatus.DISPUTED);
      assertThat(view(id).conduct().promises())
          .anyMatch(each -> each.isOpen() && each.kind() == PromiseKind.DECISION);
    }

    @Test
    void whenItIsAskedForByNeitherNumberNorId_thenItIsNotThere() {
      var parcel = announced(id);
      var number = api.get("/api/v1/parcels/" + parcel).at("/parcel/number");

      assertThat(api.get("/api/v1/parcels/" + number).at("/parcel/id")).isEqualTo(parcel);
      assertThat(api.get("/api/v1/parcels/nothing").status()).isEqualTo(404);
      assertThat(api.get("/api/v1/parcels/PA-999999").status()).isEqualTo(404);
    }

    @Test
    void whenItIsLate_thenTheConsumerHasADayByWhichWeSayMore() {
      told(announced(id), "{\"move\": \"hand_over\"}");
      world.pass(Duration.ofDays(7));

      assertThat(view(id).conduct().promises())
          .anyMatch(each -> each.isOpen() && each.kind() == PromiseKind.REPLY);
      assertThat(view(id).conduct().messages())
          .anyMatch(each -> each.thread() == ThreadKind.INTERNAL && each.body().contains("PA-"));
    }

    @Test
    void whenItIsDamaged_thenTheConsumerHasADayByWhichWeSayMore() {
      var parcel = announced(id);
      told(parcel, "{\"move\": \"hand_over\"}");
      told(parcel, "{\"move\": \"damage\"}");

      assertThat(view(id).conduct().promises())
          .anyMatch(each -> each.isOpen() && each.kind() == PromiseKind.REPLY);
    }

    @Test
    void whenACarrierHarmedIt_thenAClaimAgainstItIsProposed() {
      var parcel = announced(id);
      told(parcel, "{\"move\": \"hand_over\", \"carrier\": \"dhl\", \"trackingNumber\": \"JJ 1\"}");
      told(parcel, "{\"move\": \"damage\"}");
      told(parcel, "{\"move\": \"open\"}");
      var cost =
          api.post(
              "/api/v1/cases/" + id + "/costs",
              """
              {"kind": "goods", "amount": {"amount": "100.00", "currency": "EUR"},
               "reference": "W-1"}
              """);
      assertThat(cost.status()).as(cost.body()).isEqualTo(200);

      var found = api.get("/api/v1/cases/" + id + "/recoveries");
      assertThat(found.at("/proposals/0/ground")).isEqualTo("carrier_damage");
      assertThat(found.at("/proposals/0/debtor/name")).isEqualTo("dhl");
      assertThat(found.at("/proposals/0/most/amount")).isEqualTo("100.00");
    }

    // "More than delivered"
    @Test
    void whenMoreIsSentThanWasBought_thenItIsRefused() {
      var parcel = announced(id);
      told(parcel, "{\"move\": \"hand_over\"}");

      var again = choose(id, "{\"way\": \"post_label\"}");
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.at("/refusal/code")).isEqualTo("nothing_to_send");

      var strange =
          tell(
              parcel,
              """
              {"move": "open", "missing": [{"orderLine": "%s", "unit": 9}]}
              """
                  .formatted(UUID.randomUUID()));
      assertThat(strange.status()).isEqualTo(400);
      assertThat(strange.at("/violations/0/field")).isEqualTo("missing");
    }

    @Test
    void whenAMoveDoesNotFollow_thenWhatDoesIsNamed() {
      var refused = tell(announced(id), "{\"move\": \"lose\"}");

      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.at("/refusal/code")).isEqualTo("parcel_not_in_this_state");
      assertThat(refused.body()).contains("make_label");
    }

    @Test
    void whenABoxComesThatNobodyExpected_thenItsOrderTellsWhoseItIs() {
      var number = view(id).order().orderNumber();
      var noted =
          api.post("/api/v1/unknown-parcels", "{\"orderNumber\": \"%s\"}".formatted(number));
      assertThat(noted.status()).as(noted.body()).isEqualTo(201);
      assertThat(noted.at("/candidates/0/caseId")).isEqualTo(id.toString());

      var found =
          api.post(
              "/api/v1/unknown-parcels/" + noted.at("/id") + "/match",
              "{\"caseId\": \"%s\"}".formatted(id));
      assertThat(found.status()).as(found.body()).isEqualTo(200);
      assertThat(found.at("/state")).isEqualTo("delivered");
      assertThat(api.get("/api/v1/unknown-parcels").at("/parcels/0/id")).isEmpty();
    }
  }

  @Nested
  class GivenTwoCasesOfOneOrder {
    // "Only one return per order"
    @Test
    void whenBothAreSent_thenEachHasItsParcel() {
      var both = twoOfOneOrder();

      assertThat(announced(both.getFirst())).isNotEqualTo(announced(both.getLast()));
    }

    // "Mixed parcels"
    @Test
    void whenOneBoxHoldsBothAndOnePieceIsMissing_thenEachCaseHearsItsOwn() {
      var both = twoOfOneOrder();
      var sent =
          choose(
              both.getFirst(),
              "{\"way\": \"post_label\", \"together\": [\"%s\"]}".formatted(both.getLast()));
      assertThat(sent.status()).as(sent.body()).isEqualTo(201);
      var missing = sent.at("/pieces/1/orderLine");

      told(
          sent.at("/id"),
          "{\"move\": \"open\", \"missing\": [{\"orderLine\": \"%s\", \"unit\": 1}]}"
              .formatted(missing));

      assertThat(reception(both.getFirst())).isEqualTo(Reception.RECEIVED);
      assertThat(reception(both.getLast())).isEqualTo(Reception.EMPTY);
      assertThat(view(both.getFirst()).head().status()).isEqualTo(CaseStatus.FULFILLING);
      assertThat(view(both.getLast()).head().status()).isEqualTo(CaseStatus.DISPUTED);
    }
  }
}
