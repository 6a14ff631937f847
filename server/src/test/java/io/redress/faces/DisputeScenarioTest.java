package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseWorld;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Claim;
import io.redress.evidence.EvidenceSamples;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Somebody does not take our answer: by the portal, on the desk, by a program. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DisputeScenarioTest {
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
    world.cases.staff(shop.id(), new CaseCommand.Decide(shop.caseId())).orThrow();
  }

  private List<Dispute> disputes() {
    return world.view(shop).conduct().disputes();
  }

  private List<Promise> answers() {
    return world.view(shop).conduct().promises().stream()
        .filter(promise -> promise.kind() == PromiseKind.DISPUTE_ANSWER)
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

  private CaseOutcome bank() {
    var claim = new Claim(Dispute.Kind.CHARGEBACK, "Bank", "CB-7", "Empty box.", Optional.empty());
    return world.cases.staff(shop.id(), new CaseCommand.OpenDispute(shop.caseId(), claim));
  }

  @Nested
  class GivenTheConsumer {
    @Test
    void whenSheAppeals_thenSheKnowsByWhenAndReadsTheAnswer() {
      var browser = consumer();
      assertThat(browser.get(own("")).body()).contains("Ask us to look again");

      var sent =
          browser.submit(own("/appeal"), own("/appeal"), Map.of("words", "The seam is open."));

      assertThat(browser.follow(sent).body())
          .contains("You asked us to look again", "Our second look", "The seam is open.")
          .doesNotContain("Ask us to look again");
      assertThat(answers()).singleElement().matches(Promise::isOpen);
      world.cases.runOutbox();
      assertThat(world.mails(shop)).anyMatch(mail -> mail.bodyText().contains("our second look"));

      answer("accept", "You are right.");

      assertThat(browser.get(own("")).body())
          .contains("We looked again and wrote to you", "You are right.");
      assertThat(answers()).singleElement().extracting(Promise::state).isEqualTo(PromiseState.KEPT);
    }

    private void answer(String move, String words) {
      var agent = world.signIn(port, shop, Role.AGENT);
      var id = disputes().getFirst().id();
      var page = shop.casePage() + "/disputes";
      var done = agent.submit(page, page + "/" + id, Map.of("move", move, "words-" + id, words));
      assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    }

    @Test
    void whenSheSaysNothing_thenSheIsAskedForWords() {
      var browser = consumer();

      var sent = browser.submit(own("/appeal"), own("/appeal"), Map.of("words", " "));

      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(disputes()).isEmpty();
    }

    @Test
    void whenNobodyAnswersInTime_thenSheIsToldFirstWithANewDate() {
      consumer().submit(own("/appeal"), own("/appeal"), Map.of("words", "The seam is open."));

      world.cases.pass(Duration.ofDays(9));

      assertThat(answers().getFirst().state()).isEqualTo(PromiseState.BROKEN);
      assertThat(answers().getLast()).matches(Promise::isOpen);
      assertThat(world.mails(shop)).anyMatch(mail -> mail.bodyText().contains("our second look"));
    }
  }

  @Nested
  class GivenTheDesk {
    private final String page = "/disputes";

    @Test
    void whenABankAsks_thenItIsAnsweredWithWhatIsShown() {
      var photo = world.photo(shop, EvidenceSamples.picture("png", 30, 20));
      var agent = world.signIn(port, shop, Role.AGENT);
      var address = shop.casePage() + page;
      agent.submit(
          address,
          address,
          Map.of(
              "kind", "chargeback",
              "party", "Bank of Madrid",
              "reference", "CB-77",
              "question", "The box was empty.",
              "answerBy", "2026-06-30"));
      var id = disputes().getFirst().id();

      agent.submit(
          address,
          address + "/" + id,
          Map.of(
              "move",
              "contest",
              "words-" + id,
              "It was weighed.",
              "exhibits-" + id,
              "evidence " + photo));

      assertThat(agent.get(address).body())
          .contains("Bank of Madrid", "CB-77", "The box was empty.", "It was weighed.")
          .contains("lena-neumann.png", "Decided for us");
      assertThat(disputes().getFirst().state()).isEqualTo(Dispute.State.CONTESTED);
      assertThat(consumer().get(own("")).body()).doesNotContain("Madrid", "CB-77");
    }

    @Test
    void whenTheFormIsIncomplete_thenWhatWasWrittenStays() {
      var agent = world.signIn(port, shop, Role.AGENT);
      var address = shop.casePage() + page;

      var refused =
          agent.submit(address, address, Map.of("kind", "legal", "question", "Pay at once."));

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Pay at once.");
      assertThat(disputes()).isEmpty();
    }

    @Test
    void whenLiaisonComes_thenItReadsAndChangesNothing() {
      bank().orThrow();
      var liaison = world.signIn(port, shop, Role.LIAISON);
      var address = shop.casePage() + page;

      assertThat(liaison.get(address).body()).contains("CB-7").doesNotContain("Take it in");
      var move = Map.of("move", "withdraw");
      var tried = liaison.submit(shop.casePage(), address + "/" + disputes().getFirst().id(), move);
      assertThat(tried.statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class GivenABankThatAsks {
    @BeforeEach
    void ask() {
      bank().orThrow();
    }

    @Test
    void whenTheCaseIsToBeClosed_thenItStaysOpen() {
      resolved();

      var refused =
          (CaseOutcome.Refused)
              world.cases.staff(shop.id(), new CaseCommand.CloseCase(shop.caseId()));

      assertThat(refused.refusal().code()).isEqualTo("dispute_open");
    }

    @Test
    void whenTheDatabaseIsAskedToCloseIt_thenItRefuses() {
      assertThatThrownBy(
              () ->
                  world.cases.in(
                      shop.id(),
                      () ->
                          transaction.execute(
                              status ->
                                  jdbc.sql(
                                          "update after_sales_case set status = 'closed'"
                                              + " where case_id = :id")
                                      .param("id", shop.caseId().value())
                                      .update())))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("is disputed");
    }

    private void resolved() {
      world.cases.consumer(shop.id(), new CaseCommand.WithdrawRequest(shop.caseId(), "I keep it."));
      assertThat(world.view(shop).head().status()).isEqualTo(CaseStatus.WITHDRAWN);
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
      var address = "http://127.0.0.1:" + port + "/api/v1/cases/" + shop.caseId() + "/disputes";
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
    void whenItBringsADispute_thenItAnswersAndEndsIt() throws IOException, InterruptedException {
      var opened =
          call(
              "POST",
              "",
              """
              {"kind": "platform", "party": "Market", "question": "Where is it?",
               "answerBy": "2026-06-30T15:00:00Z"}
              """);
      assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
      var dispute = "/" + disputes().getFirst().id();

      var early = call("POST", dispute, "{\"move\": \"win\"}");
      assertThat(early.statusCode()).isEqualTo(409);
      assertThat(early.body()).contains("dispute_not_in_this_state");
      assertThat(call("GET", "", "").body())
          .contains("\"moves\":[\"accept\",\"contest\",\"lose\",\"withdraw\"]");
      call("POST", dispute, "{\"move\": \"contest\", \"words\": \"At your door.\"}");
      call("POST", dispute, "{\"move\": \"win\"}");

      assertThat(call("GET", "", "").body()).contains("\"state\":\"won\"", "At your door.");
    }

    @Test
    void whenItShowsWhatIsNotThere_thenItIsRefused() throws IOException, InterruptedException {
      bank().orThrow();
      var dispute = "/" + disputes().getFirst().id();

      var refused =
          call(
              "POST",
              dispute,
              "{\"move\": \"contest\", \"words\": \"No.\", \"exhibits\": [\"%s\"]}"
                  .formatted(UUID.randomUUID()));

      assertThat(refused.statusCode()).isEqualTo(400);
    }
  }
}
