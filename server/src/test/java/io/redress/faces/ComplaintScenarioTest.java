package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.cases.Complaint;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** A consumer is not content with our service: by the portal, by telephone, by a program. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class ComplaintScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired ApiKeys keys;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var agent = world.staffId(shop, Role.AGENT);
    world.cases.staff(shop.id(), new CaseCommand.HandOver(shop.caseId(), agent)).orThrow();
  }

  private Complaint complaint() {
    return world.view(shop).conduct().complaints().getFirst();
  }

  private List<Promise> answers() {
    return world.view(shop).conduct().promises().stream()
        .filter(promise -> promise.kind() == PromiseKind.COMPLAINT)
        .toList();
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

  private void complain() {
    var claim = new Complaint.Claim(Complaint.Way.PHONE, "Nobody rang me up.");
    world.cases.staff(shop.id(), new CaseCommand.Complain(shop.caseId(), claim)).orThrow();
  }

  private HttpResponse<String> move(Browser browser, String move, String words) {
    var page = shop.casePage() + "/complaints";
    var id = complaint().id();
    var fields = Map.of("move", move, "answer-" + id, words);
    return browser.submit(shop.casePage(), page + "/" + id, fields);
  }

  @Nested
  class GivenTheConsumer {
    @Test
    void whenSheComplains_thenSheKnowsByWhenAndAnotherAnswers() {
      var browser = consumer();
      assertThat(browser.get(own("")).body()).contains("Complain about our service");

      var sent =
          browser.submit(own("/complaint"), own("/complaint"), Map.of("words", "Nobody rang."));

      assertThat(browser.follow(sent).body()).contains("Nobody rang.", "We have it");
      assertThat(answers()).singleElement().matches(Promise::isOpen);
      world.cases.runOutbox();
      assertThat(world.mails(shop))
          .anyMatch(mail -> mail.bodyText().contains("We have your complaint."));

      var supervisor = world.signIn(port, shop, Role.SUPERVISOR);
      assertThat(move(supervisor, "take_up", "").statusCode()).isEqualTo(303);
      assertThat(answers())
          .singleElement()
          .extracting(Promise::owner)
          .isEqualTo(world.staffId(shop, Role.SUPERVISOR));
      assertThat(move(supervisor, "answer", "We are sorry.").statusCode()).isEqualTo(303);

      assertThat(browser.get(own("/complaint")).body()).contains("We are sorry.");
      assertThat(browser.get(own("")).body()).contains("We answered your complaint");
      assertThat(answers()).singleElement().extracting(Promise::state).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void whenSheSaysNothing_thenSheIsAskedForWords() {
      var sent = consumer().submit(own("/complaint"), own("/complaint"), Map.of("words", " "));

      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(world.view(shop).conduct().complaints()).isEmpty();
    }
  }

  @Nested
  class GivenAComplaintAboutTheAgent {
    @BeforeEach
    void takeIn() {
      complain();
    }

    @Test
    void whenTheAgentAnswers_thenItIsRefusedAndSaid() {
      var agent = world.signIn(port, shop, Role.AGENT);

      assertThat(agent.get(shop.casePage() + "/complaints").body())
          .contains("A colleague answers it.")
          .doesNotContain("I look into it");
      var tried = move(agent, "answer", "Never.");

      assertThat(tried.statusCode()).isEqualTo(422);
      assertThat(complaint().state()).isEqualTo(Complaint.State.RECEIVED);
    }

    @Test
    void whenAnybodyLooksAtTheQueue_thenItStandsThere() {
      var supervisor = world.signIn(port, shop, Role.SUPERVISOR);

      assertThat(supervisor.get(shop.desk() + "/queue?kind=refund").body())
          .contains("One complaint waits for an answer", shop.caseId() + "/complaints");

      move(supervisor, "withdraw", "");
      assertThat(supervisor.get(shop.desk() + "/queue").body())
          .doesNotContain("One complaint waits");
    }

    @Test
    void whenItsDayHasPassed_thenTheConsumerIsToldAndANewDayHolds() {
      var due = answers().getFirst();
      clock.travelTo(due.dueAt());
      world.cases.staff(shop.id(), new CaseCommand.HandleDuePromise(shop.caseId(), due.id()));

      assertThat(answers())
          .extracting(Promise::state)
          .containsExactlyInAnyOrder(PromiseState.BROKEN, PromiseState.OPEN);
    }

    @Test
    void whenTheDatabaseIsAskedToCloseIt_thenItRefuses() {
      assertThatThrownBy(
              () -> update("update after_sales_case set status = 'closed' where case_id = :id"))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("unanswered complaint");
    }

    @Test
    void whenTheDatabaseIsAskedToGiveItToTheOneItIsAbout_thenItRefuses() {
      assertThatThrownBy(
              () ->
                  update(
                      "update complaint set state = 'taken_up', handler = about"
                          + " where case_id = :id"))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("complaint_is_handled_by_others");
    }

    private void update(String sql) {
      world.cases.in(
          shop.id(),
          () ->
              transaction.execute(
                  status -> jdbc.sql(sql).param("id", shop.caseId().value()).update()));
    }
  }

  @Nested
  class GivenStaffOnTheTelephone {
    @Test
    void whenTheyTakeItIn_thenItIsKeptAsToldByPhone() {
      var agent = world.signIn(port, shop, Role.AGENT);
      var page = shop.casePage() + "/complaints";

      var sent = agent.submit(page, page, Map.of("way", "phone", "words", "Nobody rang."));

      assertThat(agent.follow(sent).body()).contains("Nobody rang.", "By telephone");
      assertThat(complaint().about()).isEqualTo(world.staffId(shop, Role.AGENT));
    }

    @Test
    void whenAReceiverAsks_thenItIsNotTheirs() {
      var receiver = world.signIn(port, shop, Role.RECEIVER);

      assertThat(receiver.get(shop.casePage() + "/complaints").statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class GivenAProgram {
    private HttpResponse<String> call(String method, String path, String body)
        throws IOException, InterruptedException {
      var token =
          world
              .cases
              .in(
                  shop.id(),
                  () -> keys.create("program", Set.of(Scope.READ, Scope.WRITE), TestClock.START))
              .token();
      var address = "http://127.0.0.1:" + port + "/api/v1/cases/" + shop.caseId() + "/complaints";
      var request =
          HttpRequest.newBuilder(URI.create(address + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build();
      try (var client = HttpClient.newHttpClient()) {
        return client.send(request, BodyHandlers.ofString());
      }
    }

    @Test
    void whenItBringsAComplaint_thenItSaysWhoAnswers() throws IOException, InterruptedException {
      var made = call("POST", "", "{\"way\": \"letter\", \"words\": \"Rude.\"}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
      var one = "/" + complaint().id();

      var nobody = call("POST", one, "{\"move\": \"answer\", \"words\": \"Sorry.\"}");
      assertThat(nobody.statusCode()).isEqualTo(409);
      assertThat(nobody.body()).contains("person_missing");
      var himself = call("POST", one, answer(world.staffId(shop, Role.AGENT)));
      assertThat(himself.body()).contains("complaint_about_you");
      var stranger = call("POST", one, answer(UUID.randomUUID().toString()));
      assertThat(stranger.statusCode()).isEqualTo(400);
      call("POST", one, answer(world.staffId(shop, Role.SUPERVISOR)));

      assertThat(call("GET", "", "").body())
          .contains("\"state\":\"answered\"", "\"moves\":[]", "Sorry.");
    }

    private static String answer(String by) {
      return "{\"move\": \"answer\", \"words\": \"Sorry.\", \"by\": \"%s\"}".formatted(by);
    }
  }
}
