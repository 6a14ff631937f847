package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseEvent;
import io.redress.cases.CaseWorld;
import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.State;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The house gives what nobody owes: alone, with a second person, as an exception. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class GoodwillScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    world.cases.staff(shop.id(), new CaseCommand.Decide(shop.caseId())).orThrow();
  }

  private Goodwill latest() {
    return world.view(shop).conduct().goodwill().getLast();
  }

  private String page() {
    return shop.casePage() + "/goodwill";
  }

  private HttpResponse<String> give(Browser browser, String gift, String worth) {
    return give(browser, gift, worth, world.view(shop).head().version());
  }

  private HttpResponse<String> give(Browser browser, String gift, String worth, int version) {
    return browser.submit(
        page(),
        page(),
        Map.of(
            "version",
            String.valueOf(version),
            "gift",
            gift,
            "worth",
            worth,
            "reason",
            "delay",
            "words",
            "For the long wait."));
  }

  private HttpResponse<String> move(Browser browser, String move, String words) {
    var id = latest().id();
    return browser.submit(page(), page() + "/" + id, Map.of("move", move, "words-" + id, words));
  }

  private Browser consumer() {
    var browser = new Browser(port);
    var find = "/s/" + shop.slug() + "/find";
    var view = world.view(shop);
    browser.submit(
        find,
        find,
        Map.of("order", view.order().orderNumber(), "contact", view.consumer().email()));
    return browser;
  }

  private String own(String path) {
    return "/s/" + shop.slug() + "/cases/" + shop.caseId() + path;
  }

  @Nested
  class GivenAnAgent {
    private final Role role = Role.AGENT;

    @Test
    void whenTheGestureIsWithinTheLimit_thenTheConsumerHasItByADay() {
      var agent = world.signIn(port, shop, role);

      assertThat(give(agent, "compensation", "20").statusCode()).isEqualTo(303);

      assertThat(latest().state()).isEqualTo(State.GRANTED);
      assertThat(consumer().get(own("")).body())
          .contains("Out of goodwill", "€20.00", "For the long wait.", "Your rights stay");
      world.cases.runOutbox();
      assertThat(world.mails(shop))
          .anyMatch(
              mail ->
                  mail.bodyText().contains("Out of goodwill we give you €20.00")
                      && mail.bodyText().contains("It changes nothing about your rights."));

      assertThat(move(agent, "perform", "It is on your card.").statusCode()).isEqualTo(303);

      assertThat(latest().state()).isEqualTo(State.PERFORMED);
      assertThat(world.view(shop).conduct().promises())
          .filteredOn(promise -> promise.kind() == PromiseKind.GOODWILL)
          .singleElement()
          .matches(promise -> promise.state() == PromiseState.KEPT);
      assertThat(consumer().get(own("")).body()).contains("has reached you", "on your card");
    }

    @Test
    void whenItIsAboveTheLimit_thenASecondPersonSaysYesAndTheChainNamesBoth() {
      var agent = world.signIn(port, shop, role);
      give(agent, "compensation", "100");

      assertThat(latest().state()).isEqualTo(State.ASKED);
      assertThat(consumer().get(own("")).body()).doesNotContain("For the long wait.");
      assertThat(agent.get(page()).body()).contains("waits for a second person");
      var alone = move(agent, "approve", "");
      assertThat(alone.statusCode()).isEqualTo(422);
      assertThat(alone.body()).contains("A second person answers this");

      world.cases.runOutbox();
      assertThat(world.mails(shop))
          .filteredOn(mail -> mail.subject().contains("Your yes is needed for €100.00"))
          .singleElement()
          .matches(mail -> mail.bodyText().contains(page()));

      var lead = world.signIn(port, shop, Role.SUPERVISOR);
      assertThat(lead.get(shop.desk() + "/queue").body()).contains("One gift waits");
      assertThat(lead.get(shop.desk() + "/goodwill").body())
          .contains("€100.00", "You may answer this.");
      assertThat(move(lead, "approve", "").statusCode()).isEqualTo(303);

      assertThat(latest().state()).isEqualTo(State.GRANTED);
      assertThat(consumer().get(own("")).body()).contains("For the long wait.");
      assertThat(by("goodwill_asked")).containsExactly(world.staffId(shop, role));
      assertThat(by("goodwill_granted")).containsExactly(world.staffId(shop, Role.SUPERVISOR));
      assertThat(lead.get(shop.desk() + "/queue").body()).doesNotContain("gift waits");
    }

    private List<String> by(String event) {
      return world.view(shop).conduct().events().stream()
          .filter(each -> each.kind().equals(event))
          .map(CaseEvent::actor)
          .map(actor -> String.valueOf(actor.id()))
          .toList();
    }

    @Test
    void whenTheSecondPersonSaysNo_thenTheConsumerNeverHearsOfIt() {
      give(world.signIn(port, shop, role), "store_credit", "100");
      var lead = world.signIn(port, shop, Role.SUPERVISOR);

      assertThat(move(lead, "decline", "").statusCode()).isEqualTo(422);
      assertThat(move(lead, "decline", "We did enough.").statusCode()).isEqualTo(303);

      assertThat(latest().state()).isEqualTo(State.DECLINED);
      assertThat(consumer().get(own("")).body())
          .doesNotContain("For the long wait.", "We did enough.");
    }

    @Test
    void whenTheFormIsSentTwice_thenItIsGivenOnce() {
      var agent = world.signIn(port, shop, role);
      var read = world.view(shop).head().version();

      give(agent, "compensation", "5", read);
      var again = give(agent, "compensation", "5", read);

      assertThat(again.statusCode()).isEqualTo(422);
      assertThat(world.view(shop).conduct().goodwill()).hasSize(1);
    }

    @Test
    void whenTheSumCannotBeRead_thenWhatWasWrittenStays() {
      var refused = give(world.signIn(port, shop, role), "compensation", "much");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("For the long wait.", "much");
    }

    @Test
    void whenOneWouldAnswerForTwo_thenTheDatabaseRefuses() {
      give(world.signIn(port, shop, role), "compensation", "100");

      assertThatThrownBy(
              () ->
                  world.cases.in(
                      shop.id(),
                      () ->
                          transaction.execute(
                              status ->
                                  jdbc.sql(
                                          """
                                          update goodwill
                                          set state = 'declined', answered_by = asked_by,
                                            answered_by_kind = 'staff', answered_at = asked_at
                                          where goodwill_id = :id
                                          """)
                                      .param("id", latest().id().value())
                                      .update())))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("goodwill_has_two_persons");
    }
  }

  @Nested
  class GivenARightToARefund {
    @Test
    void whenTheRefundIsCalledGoodwill_thenItIsTheirsAlready() {
      var refused = give(world.signIn(port, shop, Role.ADMINISTRATOR), "refund", "");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("theirs by the rules already");
    }

    @Test
    void whenAnExceptionComesBesideIt_thenBothCanBeChosenAndAreToldApart() {
      var line = new CaseLineId(UUID.fromString(world.line(shop)));
      var refund = List.of(new LineRemedy(line, Remedy.REFUND));
      world
          .cases
          .staff(shop.id(), new CaseCommand.OfferRemedies(shop.caseId(), refund, "Gladly."))
          .orThrow();

      give(world.signIn(port, shop, Role.AGENT), "price_reduction", "25");

      assertThat(consumer().get(own("/offer")).body())
          .contains("value=\"refund\"", "value=\"price_reduction\"", "€25.00")
          .contains("Out of goodwill, beside your rights.");
    }
  }

  @Nested
  class GivenAnAdministrator {
    private final String settings = "/goodwill/settings";

    @Test
    void whenALimitIsLowered_thenItHoldsAtOnce() {
      var admin = world.signIn(port, shop, Role.ADMINISTRATOR);
      var form =
          Map.of(
              "version",
              "0",
              "most",
              "10",
              "EUR.agent",
              "10",
              "EUR.supervisor",
              "150",
              "EUR.administrator",
              "1000");

      var saved = admin.submit(shop.desk() + settings, shop.desk() + settings, form);

      assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
      assertThat(admin.follow(saved).body()).contains("It is saved.", "Version 1");
      give(world.signIn(port, shop, Role.AGENT), "compensation", "20");
      assertThat(latest().state()).isEqualTo(State.ASKED);
    }

    @Test
    void whenALimitIsBelowALowerRoles_thenNothingIsSaved() {
      var admin = world.signIn(port, shop, Role.ADMINISTRATOR);
      var form =
          Map.of(
              "version",
              "0",
              "most",
              "10",
              "EUR.agent",
              "200",
              "EUR.supervisor",
              "150",
              "EUR.administrator",
              "1000");

      var refused = admin.submit(shop.desk() + settings, shop.desk() + settings, form);

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("at least what the role before it may give");
    }

    @Test
    void whenAnAgentLooks_thenTheDoorIsClosed() {
      assertThat(world.signIn(port, shop, Role.AGENT).get(shop.desk() + settings).statusCode())
          .isEqualTo(403);
    }
  }
}
