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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The life of a request to a brand by the API, from the question to whatever it leads to. */
@RedressTest
class BrandRequestsScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired DueWork dueWork;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");
  private String id = "";

  @BeforeEach
  void openACase() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
    var brand =
        """
        {"name": "Maison", "contactName": "Zoe M", "contactEmail": "zoe@maison.example",
         "contactLanguage": "en", "contactTimeZone": "Europe/Paris", "answerWorkingDays": 5}
        """;
    assertThat(api.post("/api/v1/brands", brand).status()).isEqualTo(201);
    api.post("/api/v1/orders", ApiSamples.order("R-1", 1, "Maison"));
    id = api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "wrong_size")).at("/id");
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private void done(String command, String body) {
    var answer = api.command(id, command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
  }

  private void asked(String whenSilent) {
    done(
        "ask_brand",
        "{\"remedy\": \"refund\", \"question\": \"May it come back?\", \"whenSilent\": \"%s\"}"
            .formatted(whenSilent));
  }

  private ApiClient.Answer matter() {
    return api.get("/api/v1/cases/" + id);
  }

  private void silentUntilItsDate() {
    clock.travelTo(Instant.parse(matter().at("/brandRequest/answerBy")));
    var _ = dueWork.runDue();
  }

  /** The letters that were written to a party, as the chain names them. */
  private List<String> told(String party) {
    return api.get("/api/v1/cases/" + id + "/events")
        .json()
        .at("/events")
        .valueStream()
        .filter(event -> event.at("/kind").asString().equals("told"))
        .map(event -> event.at("/payload"))
        .filter(payload -> payload.at("/to").asString().equals(party))
        .map((JsonNode payload) -> payload.at("/notice").asString())
        .toList();
  }

  @Nested
  class GivenABrandThatAnswers {
    @Test
    void whenItApprovesOnThePhone_thenWayAndHourAreKept() {
      asked("escalate");
      clock.travelTo(TestClock.START.plusSeconds(7200));

      done(
          "record_brand_answer",
          """
          {"answer": "approved", "answeredBy": "Zoe M", "heardBy": "phone",
           "answeredAt": "%s"}
          """
              .formatted(TestClock.START.plusSeconds(3600)));

      assertThat(matter().at("/brandRequest/state")).isEqualTo("approved");
      assertThat(matter().at("/brandRequest/heardBy")).isEqualTo("phone");
      assertThat(Instant.parse(matter().at("/brandRequest/answeredAt")))
          .isEqualTo(TestClock.START.plusSeconds(3600));
      assertThat(told("consumer")).endsWith("brand_answered");
    }

    @Test
    void whenItWantsToKnowMoreFirst_thenTheConsumerHearsOfQuestionAndReply() {
      asked("escalate");

      done(
          "record_brand_answer",
          "{\"answer\": \"asked\", \"words\": \"Which lot?\", \"answeredBy\": \"Zoe M\"}");
      assertThat(told("consumer")).endsWith("brand_wants_to_know");

      done("reply_to_brand", "{\"words\": \"Lot 7.\"}");
      assertThat(told("consumer")).endsWith("brand_told");
      assertThat(told("brand")).endsWith("brand_reply");
    }

    @Test
    void whenItWouldHaveAnsweredBeforeItWasAsked_thenItIsRefused() {
      asked("escalate");

      var answer =
          api.command(
              id,
              "record_brand_answer",
              """
              {"answer": "approved", "answeredBy": "Zoe M", "heardBy": "phone",
               "answeredAt": "%s"}
              """
                  .formatted(TestClock.START.minusSeconds(3600)));

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("brand_heard_when");
    }

    @Test
    void whenItApprovesInPart_thenItsTermsLeadBackToOurDecision() {
      asked("escalate");
      done("acknowledge_request", "{}");
      assertThat(matter().at("/brandRequest/state")).isEqualTo("acknowledged");

      done(
          "record_brand_answer",
          """
          {"answer": "approved_in_part", "terms": "Against a credit note.", "answeredBy": "Zoe M"}
          """);

      assertThat(matter().at("/brandRequest/answerTerms")).isEqualTo("Against a credit note.");
      assertThat(matter().at("/awaited")).isEqualTo("merchant");
      done("decide", "{}");
      assertThat(matter().at("/status")).isEqualTo("decided");
    }

    @Test
    void whenItRefusesAndIsAppealed_thenItHasANewDateTwiceAndNotOftener() {
      asked("escalate");
      var no = "{\"answer\": \"declined\", \"words\": \"Worn.\", \"answeredBy\": \"Zoe M\"}";
      var appeal = "{\"words\": \"The tags are on.\"}";
      for (var time = 1; time <= 2; time++) {
        done("record_brand_answer", no);
        clock.advance(Duration.ofMinutes(5));
        done("appeal_to_brand", appeal);
        assertThat(matter().at("/brandRequest/state")).isEqualTo("appealed");
        assertThat(matter().at("/awaited")).isEqualTo("brand");
        assertThat(told("consumer")).endsWith("brand_appealed");
      }
      done("record_brand_answer", no);

      var third = api.command(id, "appeal_to_brand", appeal);

      assertThat(third.status()).isEqualTo(409);
      assertThat(matter().json().at("/brandRequest/appeals").asInt()).isEqualTo(2);
      done("decide", "{}");
      var possible = api.get("/api/v1/cases/" + id + "/decisions").json();
      assertThat(possible.at("/lines/0/possible")).as("the consumer's right").isNotEmpty();
    }
  }

  @Nested
  class GivenABrandThatKeepsSilent {
    @Test
    void whenItsDateComesNear_thenItIsReminded() {
      asked("escalate");
      var promise =
          api.get("/api/v1/cases/" + id + "/promises")
              .json()
              .at("/promises")
              .valueStream()
              .filter(each -> each.at("/kind").asString().equals("brand_answer"))
              .findFirst()
              .orElseThrow();

      clock.travelTo(Instant.parse(promise.at("/atRiskAt").asString()));
      var _ = dueWork.runDue();

      assertThat(told("brand")).containsExactly("brand_request", "brand_date_near");
    }

    @Test
    void whenItIsToBeWaitedFor_thenItIsOnceAndTheConsumerHearsOfBoth() {
      asked("wait_on");

      silentUntilItsDate();
      assertThat(matter().at("/brandRequest/state")).isEqualTo("sent");
      assertThat(told("consumer")).endsWith("brand_waited_for");

      silentUntilItsDate();
      assertThat(matter().at("/brandRequest/state")).isEqualTo("no_answer");
      assertThat(told("consumer")).endsWith("brand_silent");
      assertThat(matter().at("/awaited")).isEqualTo("merchant");
    }

    @Test
    void whenWeGoAheadAtOurOwnCost_thenTheDecisionIsOurs() {
      asked("go_ahead_at_own_cost");

      silentUntilItsDate();

      assertThat(matter().at("/brandRequest/whenSilent")).isEqualTo("go_ahead_at_own_cost");
      assertThat(matter().at("/brandRequest/state")).isEqualTo("no_answer");
      assertThat(told("consumer")).endsWith("brand_silent");
      done("decide", "{}");
    }

    @Test
    void whenAWrongFallBackIsSent_thenTheFieldIsNamed() {
      var answer =
          api.command(
              id,
              "ask_brand",
              "{\"remedy\": \"refund\", \"question\": \"May it?\", \"whenSilent\": \"shout\"}");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("whenSilent");
    }
  }
}
