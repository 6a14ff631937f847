package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.Resolution;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A house says by which ways goods come back, and that is what is offered. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class ReturnWaysScenarioTest {
  private static final String WAYS =
      """
      {"hub": {"name": "Returns", "lines": "Ankerrui 14", "postalCode": "2000",
        "city": "Antwerp", "country": "BE"},
       "ways": [
        {"way": "pick_up", "price": {"amount": "4.90", "currency": "EUR"},
         "payer": "consumer", "days": 3, "countries": ["DE"]},
        {"way": "drop_off", "price": {"amount": "0.00", "currency": "EUR"},
         "payer": "%s", "days": 5}]}
      """;

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

  private CaseView view(CaseId id) {
    return world.view(shop, id);
  }

  @Test
  void whenTheyAreSet_thenTheyAreOffered() {
    var set = api.put("/api/v1/return-ways", WAYS.formatted("house"), "If-Match", "\"0\"");
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    var id = steps.accepted(shop);

    var ways = api.get("/api/v1/cases/" + id + "/ways-back");
    assertThat(ways.at("/ways/0/way")).isEqualTo("pick_up");
    assertThat(ways.at("/ways/1/way")).isEqualTo("drop_off");
    var refused = choose(id, "{\"way\": \"pick_up\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("pickUp", "from");
  }

  @Test
  void whenSmallThingsMayBeKept_thenTheMoneyGoesBackAllTheSame() {
    var keep =
        """
        ,{"way": "keep_it", "price": {"amount": "0.00", "currency": "EUR"}, "payer": "house",
          "days": 0, "mostValue": {"amount": "300.00", "currency": "EUR"}}]}
        """;
    var ways = WAYS.formatted("house").strip().replaceAll("]}$", keep.strip());
    var set = api.put("/api/v1/return-ways", ways, "If-Match", "\"0\"");
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    var id = steps.accepted(shop);
    announceByDropOff(id);

    var kept = api.post("/api/v1/cases/" + id + "/kept-goods", "");
    assertThat(kept.status()).as(kept.body()).isEqualTo(204);
    assertThat(view(id).conduct().resolutions())
        .allMatch(each -> each.way() == Resolution.GoodsWay.STAYS);
    assertThat(view(id).conduct().promises())
        .anyMatch(each -> each.isOpen() && each.kind() == PromiseKind.REFUND);
    assertThat(api.get("/api/v1/cases/" + id + "/parcels").at("/parcels/0/state"))
        .isEqualTo("cancelled");
    assertThat(api.get("/api/v1/cases/" + id + "/events").body())
        .contains("\"asked_by_kind\":\"api_key\"");
    world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
  }

  private void announceByDropOff(CaseId id) {
    assertThat(choose(id, "{\"way\": \"drop_off\"}").status()).isEqualTo(201);
  }

  @Test
  void whenTheyAreWrong_thenEachFieldIsNamed() {
    var refused = api.put("/api/v1/return-ways", WAYS.formatted("nobody"), "If-Match", "\"0\"");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/violations/0/field")).isEqualTo("ways[1].payer");
  }
}
