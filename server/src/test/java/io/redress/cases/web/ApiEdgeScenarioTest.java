package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RedressTest
class ApiEdgeScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  private final List<ApiClient> clients = new ArrayList<>();
  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    api = client(merchant, Set.of(Scope.READ, Scope.WRITE));
  }

  @AfterEach
  void closeClients() {
    clients.forEach(ApiClient::close);
  }

  private ApiClient client(Merchant at, Set<Scope> scopes) {
    if (merchants.bySlug(at.slug()).isEmpty()) {
      merchants.create(at, TestClock.START);
    }
    var key = tenancy.call(at.id(), () -> keys.create("shop", scopes, TestClock.START));
    var client = new ApiClient(port, key.token());
    clients.add(client);
    return client;
  }

  private String opened(String order, int pieces) {
    api.post("/api/v1/orders", ApiSamples.order(order, pieces));
    return api.post("/api/v1/cases", ApiSamples.request(order, 1, "changed_mind")).at("/id");
  }

  @Nested
  class GivenAnOrder {
    @Test
    void whenItComesTwice_thenItIsTakenInOnceAndAnotherPaymentIsNamed() {
      assertThat(api.post("/api/v1/orders", ApiSamples.order("R-1", 2)).status()).isEqualTo(201);
      assertThat(api.post("/api/v1/orders", ApiSamples.order("R-1", 2)).status()).isEqualTo(200);

      var other = api.post("/api/v1/orders", ApiSamples.order("R-1", 3));

      assertThat(other.status()).isEqualTo(409);
      assertThat(other.body()).contains("pay_R-1").contains("200.00 EUR");
    }

    @Test
    void whenTheLastPieceIsAskedBackTwiceAtOnce_thenOneIsRefused() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 1));
      var request = ApiSamples.request("R-1", 1, "changed_mind");

      var both = List.of(api.later("/api/v1/cases", request), api.later("/api/v1/cases", request));
      var answers = both.stream().map(CompletableFuture::join).toList();

      assertThat(answers).extracting(ApiClient.Answer::status).containsExactlyInAnyOrder(201, 409);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 409)
          .allSatisfy(
              answer -> {
                assertThat(answer.at("/refusal/code")).isEqualTo("more_than_bought");
                assertThat(answer.at("/refusal/facts/left")).isEqualTo("0");
              });
    }

    @Test
    void whenMoreIsPreviewedThanIsLeft_thenItIsRefusedAsTheRequestWouldBe() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 1));
      var request = ApiSamples.request("R-1", 2, "changed_mind");

      var preview = api.post("/api/v1/cases/preview", request);
      var open = api.post("/api/v1/cases", request);

      assertThat(preview.status()).isEqualTo(409);
      assertThat(preview.json().at("/refusal")).isEqualTo(open.json().at("/refusal"));
    }
  }

  @Nested
  class GivenAnIdempotencyKey {
    @Test
    void whenACommandIsSentAgain_thenItIsAnsweredAlikeAndDoneOnce() {
      var id = opened("R-1", 1);
      var path = "/api/v1/cases/" + id + "/commands/write_message";
      var words = "{\"thread\": \"internal\", \"words\": \"Look at this.\"}";

      var first = api.post(path, words, "If-Match", "\"1\"", "Idempotency-Key", "k-1");
      var second = api.post(path, words, "If-Match", "\"1\"", "Idempotency-Key", "k-1");

      assertThat(first.status()).as(first.body()).isEqualTo(200);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
      var messages = api.get("/api/v1/cases/" + id + "/messages");
      assertThat(messages.json().at("/messages")).hasSize(1);
    }

    @Test
    void whenARequestIsOpenedTwice_thenThereIsOneCase() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 5));
      var request = ApiSamples.request("R-1", 1, "changed_mind");

      var first = api.post("/api/v1/cases", request, "Idempotency-Key", "open-1");
      var second = api.post("/api/v1/cases", request, "Idempotency-Key", "open-1");

      assertThat(second.at("/id")).isEqualTo(first.at("/id"));
      assertThat(api.get("/api/v1/cases?order=R-1").json().at("/cases")).hasSize(1);
    }
  }

  @Nested
  class GivenACaseThatWasRead {
    @Test
    void whenNoVersionIsSent_thenItIsRequired() {
      var id = opened("R-1", 1);

      var answer = api.post("/api/v1/cases/" + id + "/commands/decide", "{}");

      assertThat(answer.status()).isEqualTo(428);
      assertThat(answer.at("/code")).isEqualTo("PRECONDITION_REQUIRED");
    }

    @Test
    void whenItHasMovedOn_thenTheCommandIsNotDone() {
      var id = opened("R-1", 1);
      api.command(id, "decide", "{}");

      var answer =
          api.post("/api/v1/cases/" + id + "/commands/hand_over", OWNER, "If-Match", "\"1\"");

      assertThat(answer.status()).isEqualTo(412);
      assertThat(api.get("/api/v1/cases/" + id).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void whenAnyVersionWillDo_thenTheCommandIsDone() {
      var id = opened("R-1", 1);

      var answer = api.post("/api/v1/cases/" + id + "/commands/hand_over", OWNER, "If-Match", "*");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("ETag")).isEqualTo("\"2\"");
      assertThat(api.get("/api/v1/cases/" + id).at("/owner")).isEqualTo("desk");
    }

    @Test
    void whenItHasNotChanged_thenItIsNotSentAgain() {
      var id = opened("R-1", 1);

      var answer = api.get("/api/v1/cases/" + id, "If-None-Match", "\"1\"");

      assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void whenACommandIsOutOfTurn_thenTheRefusalNamesWhatIsAllowed() {
      var id = opened("R-1", 1);

      var answer = api.command(id, "release_refund", "{}");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.at("/refusal/code")).isEqualTo("not_now");
      assertThat(answer.at("/refusal/facts/command")).isEqualTo("release_refund");
      assertThat(answer.json().at("/refusal/allowed"))
          .isEqualTo(api.get("/api/v1/cases/" + id).json().at("/allowedCommands"))
          .anyMatch(command -> command.asString().equals("decide"));
    }

    private static final String OWNER = "{\"owner\": \"desk\"}";
  }

  @Nested
  class GivenABadBody {
    @Test
    void whenSeveralFieldsAreWrong_thenAllAreToldAtOnce() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 1));
      var body =
          """
          {"order": "R-1", "wish": "money", "kind": "complaint",
           "lines": [{"line": 7, "quantity": 0, "reason": "bored",
                      "answers": {"item.colour": "red", "consumer.country": "US"}}]}
          """;

      var answer = api.post("/api/v1/cases", body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/violations"))
          .extracting(violation -> violation.at("/field").asString())
          .containsExactlyInAnyOrder(
              "wish",
              "kind",
              "lines[0].line",
              "lines[0].quantity",
              "lines[0].reason",
              "lines[0].answers.item.colour",
              "lines[0].answers.consumer.country");
    }

    @Test
    void whenAnAnswerHoldsWhatNoTextCan_thenItIsNamed() {
      api.post("/api/v1/orders", ApiSamples.order("R-1", 1));
      var body =
          ApiSamples.request("R-1", 1, "defect")
              .replace("\"defect\"}", "\"defect\", \"answers\": {\"item.brand\": \"A\\u0000\"}}")
              .replace("for me", "for\\u0000 me");

      var answer = api.post("/api/v1/cases", body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("lines[0].answers.item.brand");
    }

    @Test
    void whenAFactIsTold_thenItIsNoLongerAmongWhatIsUnknown() {
      var id = opened("R-1", 1);
      var before = api.get("/api/v1/cases/" + id + "/decisions");
      var unknown = before.at("/lines/0/unknown/0/fact");
      var told =
          """
          {"line": "%s", "fact": "%s", "value": "false", "source": "our_records"}
          """
              .formatted(before.at("/lines/0/line"), unknown);

      var answer = api.command(id, "answer_fact", told);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(before.json().at("/lines/0/unknown/0/answers/0/changes")).isNotEmpty();
      var after = api.get("/api/v1/cases/" + id + "/decisions").json().at("/lines/0/unknown");
      assertThat(after).extracting(each -> each.at("/fact").asString()).doesNotContain(unknown);
    }

    @Test
    void whenAFactIsNotAskedFor_thenItIsNamed() {
      var id = opened("R-1", 1);
      var line = api.get("/api/v1/cases/" + id + "/decisions").at("/lines/0/line");
      var told =
          "{\"line\": \"%s\", \"fact\": \"consumer.country\", \"value\": \"CH\"}".formatted(line);

      var answer = api.command(id, "answer_fact", told);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/violations"))
          .extracting(violation -> violation.at("/field").asString())
          .contains("fact", "source");
    }

    @Test
    void whenACommandHasAnUnknownField_thenItIsNamedWithWhatIsKnown() {
      var id = opened("R-1", 1);

      var answer = api.command(id, "hand_over", "{\"owner\": \"grace\", \"why\": \"holiday\"}");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("why");
      assertThat(answer.at("/violations/0/remedy")).contains("owner");
    }

    @Test
    void whenACommandMissesItsFields_thenAllAreTold() {
      var id = opened("R-1", 1);

      var answer = api.command(id, "record_brand_answer", "{\"answer\": \"declined\"}");

      assertThat(answer.json().at("/violations"))
          .extracting(violation -> violation.at("/field").asString())
          .containsExactlyInAnyOrder("answeredBy", "words");
    }

    @Test
    void whenTheCommandIsUnknown_thenItIsNotFound() {
      var id = opened("R-1", 1);

      assertThat(api.command(id, "handle_due_promise", "{}").status()).isEqualTo(404);
      assertThat(api.command(id, "fly", "{}").status()).isEqualTo(404);
    }

    @Test
    void whenFactsAreUnknown_thenTheNearestNamesAreTold() {
      var answer =
          api.post("/api/v1/decisions", "{\"item\": {\"categry\": \"ring\"}, \"seller\": 1}");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/field")).isEqualTo("item.categry");
      assertThat(answer.at("/violations/0/reason")).contains("item.category");
    }
  }

  @Nested
  class GivenAnotherMerchant {
    @Test
    void whenItAsksForWhatIsNotItsOwn_thenItIsThe404OfWhatDoesNotExist() {
      var id = opened("R-1", 1);
      var other = client(PeopleSamples.merchant(), Set.of(Scope.READ, Scope.WRITE));

      for (var part : List.of("", "/events", "/promises", "/refunds", "/mails", "/evidence")) {
        var foreign = other.get("/api/v1/cases/" + id + part);
        var none = other.get("/api/v1/cases/" + new UUID(0, 7) + part);

        assertThat(foreign.status()).as(part).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(none.body().replace(new UUID(0, 7) + "", id));
      }
      var command = "/api/v1/cases/" + id + "/commands/decide";
      assertThat(other.post(command, "{}", "If-Match", "*").status()).isEqualTo(404);
      assertThat(other.post("/api/v1/cases/" + id + "/links", "{}").status()).isEqualTo(404);
      assertThat(other.get("/api/v1/cases?scope=all").json().at("/cases")).isEmpty();
    }
  }

  @Nested
  class GivenAKeyThatMayOnlyRead {
    @Test
    void whenItReadsOrAsks_thenItIsAnsweredAndNothingElse() {
      var id = opened("R-1", 2);
      var reader = client(merchant, Set.of(Scope.READ));
      var request = ApiSamples.request("R-1", 1, "changed_mind");

      assertThat(reader.get("/api/v1/cases/" + id).status()).isEqualTo(200);
      assertThat(reader.post("/api/v1/cases/preview", request).status()).isEqualTo(200);
      assertThat(reader.post("/api/v1/decisions", "{}").status()).isEqualTo(200);
      assertThat(reader.post("/api/v1/cases", request).status()).isEqualTo(403);
      assertThat(reader.command(id, "decide", "{}").status()).isEqualTo(403);
      assertThat(reader.put("/api/v1/sandbox/behaviour", "{}").status()).isEqualTo(403);
    }
  }

  @Nested
  class GivenFiveCases {
    @Test
    void whenTheyAreReadByTwos_thenEachIsSeenOnce() {
      var opened = new ArrayList<String>();
      for (var i = 1; i <= 5; i++) {
        opened.add(opened("R-" + i, 1));
      }

      var seen = new ArrayList<String>();
      var pages = 0;
      for (var after = ""; !after.equals("end"); pages++) {
        var from = after.isEmpty() ? "" : "&after=" + after;
        var page = api.get("/api/v1/cases?limit=2" + from).json();
        page.at("/cases").forEach(row -> seen.add(row.at("/id").asString()));
        after = page.has("next") ? page.at("/next").asString() : "end";
      }

      assertThat(pages).isEqualTo(3);
      assertThat(seen).containsExactlyInAnyOrderElementsOf(opened);
      assertThat(api.get("/api/v1/cases?limit=0").status()).isEqualTo(400);
      assertThat(api.get("/api/v1/cases?scope=closed").json().at("/cases")).isEmpty();
    }

    @Test
    void whenMailsAreReadByTwos_thenEachIsSeenOnce() {
      for (var i = 1; i <= 3; i++) {
        opened("R-" + i, 1);
      }

      var first = api.get("/api/v1/mails?limit=2").json();
      var second = api.get("/api/v1/mails?limit=2&after=" + first.at("/next").asString()).json();

      assertThat(first.at("/mails")).hasSize(2);
      assertThat(second.at("/mails")).hasSize(1);
      assertThat(second.has("next")).isFalse();
      var mail = api.get("/api/v1/mails/" + second.at("/mails/0/id").asString());
      assertThat(mail.at("/text")).isNotEmpty();
    }
  }
}
