package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.people.StaffMembers;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What is handed over at the end of a shift, read and written by a program. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class HandOversByHttpScenarioTest {
  private static final String PATH = "/api/v1/hand-overs";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired ApiKeys keys;
  @Autowired StaffMembers staff;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void holdACase() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var scopes = Set.of(Scope.READ, Scope.WRITE, Scope.ADMINISTER);
    var key = world.cases.in(shop.id(), () -> keys.create("shop", scopes, TestClock.START));
    api = new ApiClient(port, key.token());
    var agent = world.staffId(shop, Role.AGENT);
    world.cases.staff(shop.id(), new CaseCommand.HandOver(shop.caseId(), agent)).orThrow();
    works(agent, "06:00-10:00");
    works(world.staffId(shop, Role.SUPERVISOR), "08:00-18:00");
  }

  @AfterEach
  void close() {
    api.close();
  }

  private void works(String staff, String hours) {
    var body =
        "{\"timeZone\": \"UTC\", \"exceptions\": {\"2026-06-15\": [\"%s\"]}}".formatted(hours);
    var planned = api.put("/api/v1/shifts/" + staff, body, "If-Match", "\"0\"");
    assertThat(planned.status()).as(planned.body()).isEqualTo(200);
  }

  private String body(String caseId, String words) {
    return "{\"caseId\": \"%s\", \"words\": \"%s\"}".formatted(caseId, words);
  }

  @Test
  void whenWordsAreLeft_thenTheyAreNotMissingAnyMore() {
    var before = api.get(PATH);
    assertThat(before.at("/handOvers/0/from")).isEqualTo(world.staffId(shop, Role.AGENT));
    assertThat(before.at("/handOvers/0/to")).isEqualTo(world.staffId(shop, Role.SUPERVISOR));
    assertThat(before.at("/handOvers/0/at")).isEqualTo("2026-06-15T10:00:00Z");
    assertThat(before.at("/handOvers/0/cases/0/isMissing")).isEqualTo("true");

    var left = api.post(PATH, body(shop.caseId().toString(), "Ask Noor at five."));

    assertThat(left.status()).as(left.body()).isEqualTo(201);
    assertThat(left.at("/to")).isEqualTo(world.staffId(shop, Role.SUPERVISOR));
    var after = api.get(PATH);
    assertThat(after.at("/handOvers/0/cases/0/isMissing")).isEqualTo("false");
    assertThat(after.at("/handOvers/0/cases/0/words")).isEqualTo("Ask Noor at five.");
  }

  private ApiClient.Answer away(String deputy) {
    var agent = world.staffId(shop, Role.AGENT);
    var body =
        """
        {"staff": "%s", "kind": "holiday", "from": "2026-06-16", "until": "2026-06-17",
         "deputy": "%s"}
        """
            .formatted(agent, deputy);
    return api.post("/api/v1/absences", body);
  }

  @Test
  void whenTheDeputyHasLeft_thenWordsAreLeftForWhoeverComesNext() {
    var deputy = world.staffId(shop, Role.FINANCE);
    assertThat(away(deputy).status()).isEqualTo(201);
    assertThat(api.get(PATH).at("/handOvers/0/to")).isEqualTo(deputy);
    world.cases.in(
        shop.id(),
        () -> {
          staff.disable(StaffId.parse(deputy), TestClock.START);
          return deputy;
        });

    var left = api.post(PATH, body(shop.caseId().toString(), "Ask Noor at five."));

    assertThat(left.status()).as(left.body()).isEqualTo(201);
    assertThat(left.at("/to")).isEqualTo(world.staffId(shop, Role.SUPERVISOR));
  }

  @Test
  void whenTheDeputyHoldsNoCases_thenTheFieldIsNamed() {
    var refused = away(world.staffId(shop, Role.RECEIVER));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/violations/0/field")).isEqualTo("deputy");
    assertThat(refused.body()).contains("cannot hold cases");
  }

  @Test
  void whenAKeyMayNotAdminister_thenWhenShiftsEndIsNotIts() {
    var scopes = Set.of(Scope.READ, Scope.WRITE);
    var key = world.cases.in(shop.id(), () -> keys.create("board", scopes, TestClock.START));
    try (var board = new ApiClient(port, key.token())) {
      var soon = board.get(PATH).json().at("/handOvers/0");
      var left = board.post(PATH, body(shop.caseId().toString(), "Ask Noor at five."));

      assertThat(soon.propertyNames()).containsExactlyInAnyOrder("from", "to", "cases");
      assertThat(left.status()).as(left.body()).isEqualTo(201);
      assertThat(left.json().propertyNames()).doesNotContain("shiftEndsAt");
    }
  }

  @Test
  void whenThereIsNoSuchCaseOrNoWord_thenNothingIsLeft() {
    assertThat(api.post(PATH, body(new UUID(7, 7).toString(), "Nothing.")).status()).isEqualTo(404);
    var silent = api.post(PATH, body(shop.caseId().toString(), " "));

    assertThat(silent.status()).isEqualTo(400);
    assertThat(silent.at("/violations/0/field")).isEqualTo("words");
    assertThat(api.get(PATH).at("/handOvers/0/cases/0/isMissing")).isEqualTo("true");
  }
}
