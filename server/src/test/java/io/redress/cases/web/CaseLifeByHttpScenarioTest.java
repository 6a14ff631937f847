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
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RedressTest
class CaseLifeByHttpScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;
  @Autowired DueWork dueWork;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private String opened(String reason) {
    assertThat(api.post("/api/v1/orders", ApiSamples.order("R-1", 2)).status()).isEqualTo(201);
    var answer = api.post("/api/v1/cases", ApiSamples.request("R-1", 1, reason));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.at("/id");
  }

  private ApiClient.Answer done(String caseId, String command, String body) {
    var answer = api.command(caseId, command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
    return answer;
  }

  private String offered(String caseId, String remedy) {
    var line = api.get("/api/v1/cases/" + caseId).at("/lines/0/id");
    done(
        caseId,
        "offer_remedies",
        "{\"remedies\": [{\"line\": \"%s\", \"remedy\": \"%s\"}]}".formatted(line, remedy));
    return line;
  }

  private void accepted(String caseId) {
    var resolution = api.get("/api/v1/cases/" + caseId).at("/resolutions/0/id");
    done(
        caseId,
        "accept_offer",
        "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes, please.\"}".formatted(resolution));
  }

  private void goodsBack(String caseId, String line) {
    done(caseId, "receive_goods", "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line));
    done(
        caseId,
        "inspect_goods",
        "{\"line\": \"%s\", \"grade\": \"a\", \"result\": \"accepted\"}".formatted(line));
  }

  private void outsideAnswers() {
    outbox.runDue();
    clock.advance(Duration.ofMinutes(2));
    outbox.runDue();
  }

  @Nested
  class GivenAChangeOfMindWithinFourteenDays {
    @Test
    void whenAllStepsAreTaken_thenTheMoneyIsProvenAndTheBooksBalance() {
      var id = opened("changed_mind");
      assertThat(api.get("/api/v1/cases/" + id).at("/status")).isEqualTo("submitted");

      done(id, "decide", "{}");
      var line = offered(id, "refund");
      accepted(id);
      assertThat(api.get("/api/v1/cases/" + id).at("/awaited")).isEqualTo("consumer");
      goodsBack(id, line);
      done(id, "release_refund", "");
      outsideAnswers();

      var settled = api.get("/api/v1/cases/" + id);
      assertThat(settled.at("/status")).isEqualTo("resolved");
      assertThat(settled.at("/money")).isEqualTo("paid");
      assertThat(settled.at("/refunds/0/state")).isEqualTo("settled");
      assertThat(settled.at("/refunds/0/amount/amount")).isEqualTo("100.00");
      var refunds = api.get("/api/v1/cases/" + id + "/refunds");
      assertThat(refunds.at("/proofs/0/documentNumber")).isNotEmpty();
      assertThat(api.get("/api/v1/ledger/trial-balance").json().at("/balanced").asBoolean())
          .isTrue();

      done(id, "close_case", "{}");
      var closed = api.get("/api/v1/cases/" + id);
      assertThat(closed.at("/status")).isEqualTo("closed");
      assertThat(closed.json().at("/promises"))
          .noneMatch(promise -> promise.at("/state").asString().equals("open"));
    }

    @Test
    void whenItIsPreviewed_thenTheSameIsPossibleAsAfterwards() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 2));
      var preview = api.post("/api/v1/cases/preview", ApiSamples.request("R-1", 1, "changed_mind"));
      assertThat(preview.status()).as(preview.body()).isEqualTo(200);

      var id = api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "changed_mind")).at("/id");

      var decided = api.get("/api/v1/cases/" + id + "/decisions");
      assertThat(preview.json().at("/lines/0/possible"))
          .isNotEmpty()
          .isEqualTo(decided.json().at("/lines/0/possible"));
      assertThat(preview.json().at("/lines/0/decision/entitled").asBoolean()).isTrue();
      assertThat(preview.at("/lines/0/decision/explanation/0")).isNotEmpty();
      var chinese = api.get("/api/v1/cases/" + id + "/decisions?lang=zh-CN");
      assertThat(chinese.at("/lines/0/decision/explanation/0"))
          .isNotEqualTo(decided.at("/lines/0/decision/explanation/0"))
          .matches(".*\\p{IsHan}.*");
    }

    @Test
    void whenTheProviderDeclines_thenAPersonCanTryAgain() {
      api.put("/api/v1/sandbox/behaviour", "{\"mode\": \"fail\"}");
      var id = opened("changed_mind");
      done(id, "decide", "{}");
      var line = offered(id, "refund");
      accepted(id);
      goodsBack(id, line);
      done(id, "release_refund", "{}");
      for (var i = 0; i < 3; i++) {
        outsideAnswers();
      }
      assertThat(api.get("/api/v1/cases/" + id).at("/refunds/0/state")).isEqualTo("failed");

      api.put("/api/v1/sandbox/behaviour", "{\"mode\": \"well\"}");
      done(id, "retry_refund", "{}");
      outsideAnswers();

      assertThat(api.get("/api/v1/cases/" + id).at("/refunds/0/state")).isEqualTo("settled");
    }

    @Test
    void whenACaseIsHandedToAStranger_thenTheFieldIsNamed() {
      var id = opened("changed_mind");

      var answer = api.command(id, "hand_over", "{\"owner\": \"grace\"}");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("owner");
    }

    @Test
    void whenTheConsumerWrites_thenAnAnswerIsPromisedAndGiven() {
      var id = opened("changed_mind");
      clock.advance(Duration.ofMinutes(5));

      done(
          id,
          "write_message",
          "{\"thread\": \"consumer\", \"by\": \"consumer\", \"words\": \"Hello?\\nAnybody?\"}");
      assertThat(api.get("/api/v1/cases/" + id + "/promises").at("/promises/1/kind"))
          .isEqualTo("reply");
      clock.advance(Duration.ofMinutes(5));
      done(id, "write_message", "{\"thread\": \"consumer\", \"words\": \"A machine thanks you.\"}");
      assertThat(api.get("/api/v1/cases/" + id + "/promises").at("/promises/1/state"))
          .isEqualTo("open");
      done(
          id,
          "write_message",
          "{\"thread\": \"consumer\", \"authorName\": \"Grace\", \"words\": \"We are here.\"}");

      var messages = api.get("/api/v1/cases/" + id + "/messages");
      assertThat(messages.at("/messages/0/authorName")).isEqualTo("Ada L");
      assertThat(messages.at("/messages/0/author")).isEqualTo("consumer");
      assertThat(messages.at("/messages/1/author")).isEqualTo("staff");
      assertThat(api.get("/api/v1/cases/" + id + "/promises").at("/promises/1/state"))
          .isEqualTo("kept");
      clock.advance(Duration.ofMinutes(5));
      assertThat(api.get("/api/v1/promises/figures").json().at("/byKind/reply/kept").asInt())
          .isEqualTo(1);
    }
  }

  @Nested
  class GivenABrand {
    private String broken() {
      var brand =
          """
          {"name": "Maison", "contactName": "Zoe M", "contactEmail": "zoe@maison.example",
           "contactLanguage": "en", "contactTimeZone": "Europe/Paris", "answerWorkingDays": 5}
          """;
      assertThat(api.post("/api/v1/brands", brand).status()).isEqualTo(201);
      api.post("/api/v1/orders", ApiSamples.order("R-2", 1, "Maison"));
      return api.post("/api/v1/cases", ApiSamples.request("R-2", 1, "defect")).at("/id");
    }

    @Test
    void whenItIsAskedAndAnswers_thenTheDecisionIsOursAgain() {
      var id = broken();
      done(id, "ask_brand", "{\"remedy\": \"repair\", \"question\": \"May it be repaired?\"}");
      assertThat(api.get("/api/v1/cases/" + id).at("/awaited")).isEqualTo("brand");
      var link = api.post("/api/v1/cases/" + id + "/links", "{\"party\": \"brand\"}");
      assertThat(link.status()).isEqualTo(201);
      assertThat(link.at("/url")).contains("/b/" + merchant.slug() + "/l/");

      done(
          id,
          "record_brand_answer",
          "{\"answer\": \"asked\", \"words\": \"Which clasp?\", \"answeredBy\": \"Zoe M\"}");
      done(id, "reply_to_brand", "{\"words\": \"The left one.\"}");
      done(id, "record_brand_answer", "{\"answer\": \"approved\", \"answeredBy\": \"Zoe M\"}");

      var after = api.get("/api/v1/cases/" + id);
      assertThat(after.at("/brandRequest/state")).isEqualTo("approved");
      assertThat(after.at("/awaited")).isEqualTo("merchant");
    }

    @Test
    void whenItStaysSilent_thenItsPromiseBreaksAndTheConsumerIsTold() {
      var id = broken();
      done(id, "ask_brand", "{\"remedy\": \"repair\", \"question\": \"May it be repaired?\"}");

      clock.advance(Duration.ofDays(20));
      dueWork.runDue();

      assertThat(api.get("/api/v1/cases/" + id).at("/brandRequest/state")).isEqualTo("no_answer");
      assertThat(api.get("/api/v1/cases/" + id + "/promises").json().at("/promises"))
          .anyMatch(promise -> promise.at("/state").asString().equals("broken"));
      assertThat(api.get("/api/v1/cases/" + id + "/mails").json().at("/mails"))
          .anyMatch(mail -> mail.at("/to").asString().equals("consumer"));
    }
  }

  @Nested
  class GivenFacts {
    @Test
    void whenTheyAreDecided_thenTheDecisionIsExplainedInTheLanguageAskedFor() {
      var facts =
          """
          {"consumer": {"country": "DE", "isConsumer": true},
           "seller": {"country": "DE", "type": "retailer"},
           "contract": {"channel": "online", "date": "2026-06-08"},
           "item": {"category": "handbag", "price": 100, "currency": "EUR"},
           "delivery": {"date": "2026-06-10"},
           "request": {"reason": "change_of_mind", "date": "2026-06-15"}}
          """;

      var english = api.post("/api/v1/decisions", facts);
      var chinese = api.post("/api/v1/decisions", facts, "Accept-Language", "zh-CN");
      var two =
          api.post(
              "/api/v1/decisions",
              "{\"cases\": [{\"id\": \"a\", \"inputs\": %s}, {\"id\": \"b\", \"inputs\": %s}]}"
                  .formatted(facts, facts));

      assertThat(english.json().at("/entitled").asBoolean()).isTrue();
      assertThat(english.at("/lastDay")).isEqualTo("2026-06-24");
      assertThat(english.at("/explanation/0")).isNotEmpty();
      assertThat(chinese.at("/explanation/0")).matches(".*\\p{IsHan}.*");
      assertThat(two.at("/decisions/1/id")).isEqualTo("b");
      assertThat(two.json().at("/decisions/1/decision")).isEqualTo(english.json());
    }
  }
}
