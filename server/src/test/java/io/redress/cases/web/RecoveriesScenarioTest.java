package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.conversation.ThreadKind;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.BrandAnswer;
import io.redress.money.IntentState;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a case cost is claimed from whoever bears it, until it is paid or given up. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class RecoveriesScenarioTest {
  private static final int MOST_HOURS = 72;

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId paid = new CaseId(new UUID(0, 0));
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void payBackWhatTheBrandBears() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    paid = steps.opened(shop.id());
    staff(new CaseCommand.AskBrand(paid, Remedy.REFUND, "Will you bear it?"));
    var answer = new BrandAnswer.ApprovedInPart("We bear 60 %.", "With our thanks.");
    staff(new CaseCommand.RecordBrandAnswer(paid, answer, "Ana"));
    staff(new CaseCommand.Decide(paid));
    staff(steps.offer(shop.id(), paid));
    world.cases.consumer(shop.id(), steps.accept(shop.id(), paid)).orThrow();
    staff(steps.receive(shop.id(), paid));
    staff(steps.inspect(shop.id(), paid));
    staff(new CaseCommand.ReleaseRefund(paid));
    settle();
    var token =
        world
            .cases
            .in(
                shop.id(),
                () -> keys.create("books", Set.of(Scope.READ, Scope.WRITE), TestClock.START))
            .token();
    api = new ApiClient(port, token);
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private void staff(CaseCommand command) {
    world.cases.staff(shop.id(), command).orThrow();
  }

  private void settle() {
    for (var hour = 0; hour < MOST_HOURS && !isSettled(); hour++) {
      world.cases.pass(Duration.ofHours(1));
    }
    assertThat(isSettled()).isTrue();
  }

  private boolean isSettled() {
    return world.cases.view(shop.id(), paid).conduct().intents().stream()
        .allMatch(intent -> intent.state() == IntentState.SETTLED);
  }

  private String ofCase() {
    return "/api/v1/cases/" + paid + "/recoveries";
  }

  private Answer ofCarrier(String amount) {
    return api.post(
        ofCase(),
        """
        {"ground": "carrier_damage", "debtor": {"kind": "carrier", "name": "Parcel Co"},
         "amount": {"amount": "%s", "currency": "EUR"}, "words": "The box was crushed."}
        """
            .formatted(amount));
  }

  private Answer move(String id, String body) {
    var path = "/api/v1/recoveries/" + id;
    return api.post(path, body, "If-Match", api.get(path).header("ETag"));
  }

  private Answer moved(String id, String body) {
    var answer = move(id, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private String sent(String amount) {
    var made = ofCarrier(amount);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var id = made.at("/id");
    moved(id, "{\"move\": \"send\"}");
    return id;
  }

  private String state(String id) {
    return api.get("/api/v1/recoveries/" + id).at("/recovery/state");
  }

  private Browser browser(Role role) {
    return world.signIn(port, shop, role);
  }

  @Nested
  class GivenTheBrandBearsAPart {
    @Test
    void whenItsClaimIsAnsweredAndPaid_thenNothingIsOwedAnyMore() {
      var proposal = api.get(ofCase());
      assertThat(proposal.at("/proposals/0/ground")).isEqualTo("brand_terms");
      assertThat(proposal.at("/proposals/0/most/amount")).isEqualTo("298.00");
      assertThat(proposal.at("/proposals/0/cited")).isEqualTo("We bear 60 %.");

      var made =
          api.post(
              ofCase(),
              """
              {"ground": "brand_terms", "words": "By your answer.",
               "debtor": {"kind": "brand", "brand": "%s"},
               "amount": {"amount": "298.00", "currency": "EUR"}}
              """
                  .formatted(proposal.at("/proposals/0/debtor/brand")));
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      var id = made.at("/id");
      moved(id, "{\"move\": \"send\"}");
      moved(
          id,
          """
          {"move": "accept_in_part", "reference": "AU-1",
           "amount": {"amount": "178.80", "currency": "EUR"}}
          """);
      var balance = api.get("/api/v1/recoveries/balances");
      assertThat(balance.at("/balances/0/owed/amount")).isEqualTo("178.80");

      var pay =
          """
          {"move": "pay", "reference": "B-1", "amount": {"amount": "178.80", "currency": "EUR"}}
          """;
      assertThat(moved(id, pay).at("/state")).isEqualTo("paid");

      assertThat(moved(id, pay).at("/sums/paid/amount")).isEqualTo("178.80");
      assertThat(api.get("/api/v1/recoveries/balances").at("/balances/0/owed/amount"))
          .isEqualTo("0.00");
      var books = api.get("/api/v1/ledger/trial-balance");
      assertThat(books.json().at("/balanced").asBoolean()).isTrue();
      assertThat(books.body()).contains("recoveries_paid").doesNotContain("recoveries_owed");
    }

    @Test
    void whenMoreThanItCostIsClaimed_thenItIsRefused() {
      var refused = ofCarrier("298.01");

      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body()).contains("recovery_more_than_cost");
      assertThat(ofCarrier("298.00").status()).isEqualTo(201);
    }

    @Test
    void whenAVersionIsOld_thenItIsToldToReadAgain() {
      var id = sent("100.00");

      var old =
          api.post("/api/v1/recoveries/" + id, "{\"move\": \"acknowledge\"}", "If-Match", "\"1\"");

      assertThat(old.status()).isEqualTo(412);
    }
  }

  @Nested
  class GivenADebtorWhoIsLate {
    @Test
    void whenTheDatePasses_thenThePersonsAreToldAndDecide() {
      var id = sent("100.00");

      world.cases.pass(Duration.ofDays(15));

      assertThat(state(id)).isEqualTo("unanswered");
      var notes = world.cases.view(shop.id(), paid).conduct().messages();
      assertThat(notes)
          .anyMatch(
              note -> note.thread() == ThreadKind.INTERNAL && note.body().contains("Parcel Co"));
      moved(id, "{\"move\": \"chase\", \"words\": \"Rang them up.\"}");
      assertThat(state(id)).isEqualTo("sent");
    }
  }

  @Nested
  class GivenWhatIsGivenUp {
    @Test
    void whenItIsLittle_thenItIsDoneAtOnce() {
      var id = sent("25.00");

      assertThat(moved(id, "{\"move\": \"write_off\"}").at("/state")).isEqualTo("written_off");
    }

    @Test
    void whenItIsTakenBackInstead_thenTheSameLimitCounts() {
      var little = sent("25.00");
      var much = sent("160.00");
      var withdraw = "{\"move\": \"withdraw\"}";

      assertThat(moved(little, withdraw).at("/state")).isEqualTo("withdrawn");
      assertThat(move(much, withdraw).body()).contains("recovery_give_up_instead");
    }

    @Test
    void whenItIsMuch_thenASecondPersonDecidesAtTheDesk() {
      var id = sent("160.00");
      assertThat(moved(id, "{\"move\": \"write_off\"}").at("/state")).isEqualTo("write_off_asked");
      var approve = "{\"move\": \"approve_write_off\"}";
      assertThat(move(id, approve).body()).contains("recovery_needs_second_person");

      var page = shop.desk() + "/money/recoveries/" + id;
      var version = api.get("/api/v1/recoveries/" + id).at("/recovery/version");
      var fields = Map.of("move", "approve_write_off", "version", version);
      assertThat(browser(Role.FINANCE).submit(page, page, fields).statusCode()).isEqualTo(422);
      assertThat(browser(Role.ADMINISTRATOR).submit(page, page, fields).statusCode())
          .isEqualTo(303);

      assertThat(state(id)).isEqualTo("written_off");
    }
  }

  @Nested
  class GivenWhatArrivedIsNotWhatWasSent {
    @Test
    void whenOnlyOneSideIsShown_thenItIsNotSentAndNobodyIsTold() {
      var made = guarantee("Serial 8841.", "");

      var refused = move(made.at("/id"), "{\"move\": \"send\"}");

      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body()).contains("recovery_needs_both_sides");
    }

    @Test
    void whenBothSidesAreShown_thenTheConsumerIsToldWithoutBlame() {
      var made = guarantee("Serial 8841.", "Serial 8814 on the label.");
      var before = words();

      moved(made.at("/id"), "{\"move\": \"send\"}");

      assertThat(words()).isEqualTo(before + 1);
    }

    private Answer guarantee(String left, String came) {
      return api.post(
          ofCase(),
          """
          {"ground": "guarantee", "debtor": {"kind": "supplier", "name": "Atelier Nord"},
           "amount": {"amount": "50.00", "currency": "EUR"}, "sent": "%s", "found": "%s"}
          """
              .formatted(left, came));
    }

    private long words() {
      return world.cases.view(shop.id(), paid).conduct().messages().stream()
          .filter(message -> message.thread() == ThreadKind.CONSUMER)
          .count();
    }
  }

  @Nested
  class GivenThePages {
    @Test
    void whenFinanceReads_thenBalancesClaimsAndTheFileAreThere() {
      var id = sent("100.00");
      var finance = browser(Role.FINANCE);

      var list = finance.get(shop.desk() + "/money/recoveries");
      var file = finance.get(shop.desk() + "/money/recoveries.csv");
      var claim = finance.get(shop.desk() + "/money/recoveries/" + id);
      var matter = finance.get(shop.desk() + "/cases/" + paid + "/recoveries?proposal=0");

      assertThat(list.body()).contains("Parcel Co", "1 claim is open.", "Sent");
      assertThat(file.body()).contains("Parcel Co", "100.00");
      assertThat(claim.body()).contains("The box was crushed.", "What happened");
      var paper = finance.get(shop.desk() + "/money/recoveries/" + id + "/paper.pdf");
      assertThat(paper.statusCode()).isEqualTo(200);
      assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
      assertThat(finance.get(shop.desk() + "/cases/" + paid).body())
          .contains("1 claim is open: €100.00.");
      assertThat(matter.body()).contains("Refunds that arrived", "The brand bears the loss");
    }

    @Test
    void whenAClaimIsMadeAtTheDesk_thenItIsADraftThere() {
      var finance = browser(Role.FINANCE);
      var page = shop.desk() + "/cases/" + paid + "/recoveries";

      var made =
          finance.submit(
              page,
              page,
              Map.of(
                  "ground", "carrier_loss",
                  "line", "all",
                  "debtor", "carrier",
                  "debtorName", "Parcel Co",
                  "amount", "12.50"));

      assertThat(made.statusCode()).isEqualTo(303);
      assertThat(finance.follow(made).body()).contains("Not sent yet", "12.50");
    }

    @Test
    void whenAnAgentAsks_thenTheyStayOutside() {
      var agent = browser(Role.AGENT);

      assertThat(agent.get(shop.desk() + "/money/recoveries").statusCode()).isEqualTo(403);
    }
  }
}
