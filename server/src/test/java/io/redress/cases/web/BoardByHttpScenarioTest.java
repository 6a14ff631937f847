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
import io.redress.platform.tenancy.Tenancy;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clocks of a case and the board of a house, as programs read them. */
@RedressTest
class BoardByHttpScenarioTest {
  private static final String BOARD = "/api/v1/promises/board";

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired DueWork dueWork;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");
  private String caseId = "";

  @BeforeEach
  void letADecisionSlip() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
    assertThat(api.post("/api/v1/orders", ApiSamples.order("R-1", 2)).status()).isEqualTo(201);
    caseId = api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "changed_mind")).at("/id");
    clock.advance(Duration.ofDays(4));
    dueWork.runDue();
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  @Test
  void whenACaseIsRead_thenItsClocksAreToldInSeconds() {
    var clocks = api.get("/api/v1/cases/" + caseId).json().at("/clocks");

    assertThat(clocks.at("/consumer/seconds").asLong()).isEqualTo(Duration.ofDays(4).toSeconds());
    assertThat(clocks.at("/consumer/running").asBoolean()).isTrue();
    assertThat(clocks.at("/house/seconds").asLong()).isPositive();
    assertThat(clocks.at("/brand/seconds").asLong()).isZero();
    assertThat(clocks.at("/late").asInt()).isOne();
  }

  @Test
  void whenTheBoardIsRead_thenTheSlipIsCountedInEveryWay() {
    var board = api.get(BOARD + "?days=7").json();

    for (var part : Set.of("/total", "/byKind/0", "/byBrand/0", "/byTeam/0", "/byOwner/0")) {
      assertThat(board.at(part + "/ended/broken").asInt()).as(part).isOne();
      assertThat(board.at(part + "/waiting").asInt()).as(part).isOne();
    }
    assertThat(board.at("/byKind/0/of").asString()).isEqualTo("decision");
    assertThat(board.at("/total/keptBetween/low").asDouble()).isZero();
    assertThat(board.at("/total/silentSince").asString()).isEqualTo(TestClock.START.toString());
    assertThat(board.at("/days/0/slipped").asInt()).isOne();
  }

  @Test
  void whenAFigureIsOpened_thenItsCaseIsThere() {
    var slipped = api.get(BOARD + "/cases?figure=slipped&part=kind:decision");

    assertThat(slipped.at("/matters/0/caseId")).isEqualTo(caseId);
    assertThat(slipped.at("/matters/0/kind")).isEqualTo("decision");
    assertThat(api.get(BOARD + "/cases?figure=kept").json().at("/matters").isEmpty()).isTrue();
  }

  @Test
  void whenItIsAskedInAnUnknownWay_thenEachMistakeIsNamed() {
    var answer = api.get(BOARD + "/cases?figure=charm&days=3&part=mood:good&after=x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("figure", "days", "part", "after");
    assertThat(api.get(BOARD + "/cases?figure=kept&limit=0").status()).isEqualTo(400);
  }
}
