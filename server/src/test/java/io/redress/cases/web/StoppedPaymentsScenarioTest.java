package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.conversation.ThreadKind;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.money.Refunds;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody refunds in the provider's console what a refund of ours counts on; finance looks. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class StoppedPaymentsScenarioTest {
  private static final String PATH = "/api/v1/stopped-payments";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired ApiKeys keys;
  @Autowired Payments payments;
  @Autowired Refunds refunds;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId matter = new CaseId(new UUID(0, 0));
  private Money elsewhere = Money.of(0, "EUR");
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void refundInTheConsole() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    matter = steps.released(shop.id());
    elsewhere = payment().refundable().plus(Money.of(1_00, "EUR"));
    var id = payment().id();
    var _ =
        world.cases.in(
            shop.id(), () -> refunds.recordExternal(id, elsewhere, "re_77", clock.instant()));
    api = new ApiClient(port, token(Scope.READ, Scope.WRITE));
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private String token(Scope... scopes) {
    return world
        .cases
        .in(shop.id(), () -> keys.create("books", Set.of(scopes), TestClock.START))
        .token();
  }

  private Payment payment() {
    var order = world.cases.view(shop.id(), matter).order().id();
    return world.cases.in(shop.id(), () -> payments.ofOrder(order)).getFirst();
  }

  private String body(Money external, String rest) {
    return """
        {"external": {"amount": "%s", "currency": "EUR"}%s}
        """
        .formatted(external.toDecimal().toPlainString(), rest);
  }

  private boolean isNoted() {
    return world.cases.view(shop.id(), matter).conduct().messages().stream()
        .anyMatch(
            note ->
                note.thread() == ThreadKind.INTERNAL
                    && note.body().contains("it was for this case"));
  }

  @Test
  void whenFinanceSaysWhichCaseItWasFor_thenThePaymentGoesOnAndTheCaseKnows() {
    var finance = world.signIn(port, shop, Role.FINANCE);
    var page = shop.desk() + "/money/open";
    assertThat(finance.get(page).body()).contains("Payments that are stopped", "re_77");
    var look = page + "/" + payment().id() + "/look";
    var external = String.valueOf(elsewhere.minorUnits());

    var missing = finance.submit(page, look, Map.of("external", external, "currency", "EUR"));
    var done =
        finance.submit(
            page, look, Map.of("external", external, "currency", "EUR", "case", matter.toString()));

    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(finance.get(page).body()).doesNotContain("Payments that are stopped");
    assertThat(payment().frozenAt()).isEmpty();
    assertThat(isNoted()).isTrue();
  }

  @Test
  void whenAProgramLooks_thenItIsDoneOnceAndOnlyAtWhatItRead() {
    var listed = api.get(PATH);
    assertThat(listed.at("/payments/0/found/0/reference")).isEqualTo("re_77");
    assertThat(listed.at("/payments/0/cases/0/caseId")).isEqualTo(matter.toString());
    var look = PATH + "/" + payment().id() + "/look";

    var stale = api.post(look, body(elsewhere.plus(Money.of(1, "EUR")), ""));
    var stranger = api.post(look, body(elsewhere, ", \"caseId\": \"" + new UUID(0, 7) + "\""));
    var done = api.post(look, body(elsewhere, ""));
    var again = api.post(look, body(elsewhere, ""));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stranger.status()).isEqualTo(400);
    assertThat(stranger.body()).contains("caseId", "is no case of the order");
    assertThat(done.status()).as(done.body()).isEqualTo(204);
    assertThat(again.status()).isEqualTo(204);
    assertThat(api.get(PATH).body()).contains("\"payments\":[]");
    assertThat(isNoted()).isFalse();
  }

  @Test
  void whenSomebodyWithoutTheRightAsks_thenTheyStayOutside() {
    var look = PATH + "/" + payment().id() + "/look";

    try (var reader = new ApiClient(port, token(Scope.READ))) {
      assertThat(reader.get(PATH).status()).isEqualTo(403);
      assertThat(reader.post(look, body(elsewhere, "")).status()).isEqualTo(403);
    }
    var agent = world.signIn(port, shop, Role.AGENT);
    assertThat(agent.get(shop.desk() + "/money/open").statusCode()).isEqualTo(403);
    assertThat(payment().frozenAt()).isPresent();
  }
}
