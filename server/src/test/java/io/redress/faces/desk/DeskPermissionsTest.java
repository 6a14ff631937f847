package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every route of the desk with every role: what is not written down here is denied. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskPermissionsTest {
  private static final Set<String> EVERYBODY = Set.of("hand_over", "write_message");
  private static final Map<Role, Set<String>> DEEDS =
      Map.of(
          Role.AGENT,
          Set.of(
              "decide",
              "answer_fact",
              "offer_remedies",
              "ask_brand",
              "reply_to_brand",
              "record_brand_answer",
              "acknowledge_request",
              "appeal_to_brand",
              "decline_request",
              "accept_offer",
              "decline_offer",
              "perform_remedy",
              "call_off_exchange",
              "miss_call",
              "withdraw_request",
              "close_case",
              "reopen_case",
              "move_promise",
              "make_promise"),
          Role.LIAISON,
          Set.of(
              "ask_brand",
              "reply_to_brand",
              "record_brand_answer",
              "acknowledge_request",
              "appeal_to_brand",
              "move_promise",
              "make_promise"),
          Role.RECEIVER,
          Set.of("receive_goods", "inspect_goods"),
          Role.FINANCE,
          Set.of(
              "release_refund", "retry_refund", "report_payment", "move_promise", "make_promise"));
  private static final Map<String, Set<Role>> ROOMS =
      Map.ofEntries(
          Map.entry("/queue", Set.of(Role.values())),
          Map.entry("/promises", without(Role.RECEIVER)),
          Map.entry("/promises/cases", without(Role.RECEIVER)),
          Map.entry("/workload", without(Role.RECEIVER)),
          Map.entry("/orders", without(Role.RECEIVER)),
          Map.entry("/brands", without(Role.RECEIVER)),
          Map.entry("/parcels", Set.of(Role.values())),
          Map.entry("/colleagues", Set.of(Role.values())),
          Map.entry(
              "/outgoing", Set.of(Role.AGENT, Role.RECEIVER, Role.SUPERVISOR, Role.ADMINISTRATOR)),
          Map.entry("/questions", Set.of(Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR)),
          Map.entry(
              "/outbox", Set.of(Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR)),
          Map.entry("/money", Set.of(Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR)),
          Map.entry("/privacy", Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR)));

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private static Set<Role> without(Role role) {
    return Set.copyOf(Arrays.stream(Role.values()).filter(each -> each != role).toList());
  }

  private static boolean may(Role role, String deed) {
    return EVERYBODY.contains(deed)
        || role == Role.SUPERVISOR
        || role == Role.ADMINISTRATOR
        || DEEDS.getOrDefault(role, Set.of()).contains(deed);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whenARoleTriesEveryDeed_thenOnlyItsOwnAreTaken(Role role) {
    var browser = world.signIn(port, shop, role);
    for (var deed : Deed.values()) {
      var answer = browser.submit(shop.casePage(), shop.action(deed.code()), Map.of());

      var expected = may(role, deed.code()) ? 400 : 403;
      assertThat(answer.statusCode()).as("%s %s", role, deed).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whenARoleTriesEveryRoom_thenOnlyItsOwnOpen(Role role) {
    var browser = world.signIn(port, shop, role);
    ROOMS.forEach(
        (room, roles) ->
            assertThat(browser.get(shop.desk() + room).statusCode())
                .as("%s %s", role, room)
                .isEqualTo(roles.contains(role) ? 200 : 403));
    var sandbox =
        browser.submit(shop.casePage(), shop.desk() + "/money/sandbox", Map.of("mode", "fail"));
    assertThat(sandbox.statusCode()).isEqualTo(role == Role.ADMINISTRATOR ? 303 : 403);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whenARoleOpensACase_thenItSeesItsThreadsAndNoOthers(Role role) {
    var page = world.signIn(port, shop, role).get(shop.casePage()).body();

    var readsConsumer = role != Role.RECEIVER;
    assertThat(page.contains("?thread=consumer")).isEqualTo(readsConsumer);
    var readsBrand = Set.of(Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR);
    assertThat(page.contains("?thread=brand")).isEqualTo(readsBrand.contains(role));
    var seesContacts = Set.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR).contains(role);
    assertThat(page.contains("@example.org")).isEqualTo(seesContacts);
  }

  @Nested
  class GivenAReceiver {
    @Test
    void whenTheyWriteToTheConsumer_thenItIsDenied() {
      var browser = world.signIn(port, shop, Role.RECEIVER);

      for (var thread : List.of("consumer", "brand", "", "nonsense")) {
        var answer =
            browser.submit(
                shop.casePage(), shop.casePage() + "/messages", Map.of("to", thread, "words", "x"));
        assertThat(answer.statusCode()).as(thread).isEqualTo(403);
      }
    }
  }

  @Nested
  class GivenAnotherMerchant {
    @Test
    void whenTheirStaffTryThisCase_thenItIsNotThere() {
      var other = world.shop();
      var browser = world.signIn(port, other, Role.ADMINISTRATOR);

      assertThat(browser.get(other.desk() + "/cases/" + shop.caseId()).statusCode()).isEqualTo(404);
      assertThat(browser.get(shop.casePage()).statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class GivenNobody {
    @Test
    void whenAnyPageIsTried_thenItLeadsToTheDoor() {
      var browser = new Browser(port);

      for (var page : List.of("/queue", "/queue/live", "/orders", "/outbox", "/money", "/find")) {
        var answer = browser.get(shop.desk() + page);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
      }
      for (var part : List.of("", "/live", "/fragments/talk", "/files/1")) {
        var answer = browser.get(shop.casePage() + part);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
      }
    }
  }
}
