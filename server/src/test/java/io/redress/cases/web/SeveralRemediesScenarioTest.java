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
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import java.time.Duration;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Several remedies of one line over the API, from the offer to the closed case. */
@RedressTest
class SeveralRemediesScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");
  private String id = "";
  private String line = "";

  @BeforeEach
  void offerAllThatTheLawGives() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
    var american =
        ApiSamples.order("R-1", 1).replace("\"country\": \"DE\",", "\"country\": \"US\",");
    assertThat(api.post("/api/v1/orders", american).status()).isEqualTo(201);
    id = api.post("/api/v1/cases", ApiSamples.request("R-1", 1, "defect")).at("/id");
    done("decide", "{}");
    line = read().at("/lines/0/id");
    done(
        "offer_remedies",
        """
        {"remedies": [
          {"line": "%1$s", "remedy": "refund"},
          {"line": "%1$s", "remedy": "repair"},
          {"line": "%1$s", "remedy": "compensation",
           "amount": {"amount": "15.00", "currency": "EUR"}}]}
        """
            .formatted(line));
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private ApiClient.Answer read() {
    return api.get("/api/v1/cases/" + id);
  }

  private void done(String command, String body) {
    var answer = api.command(id, command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
  }

  private JsonNode offer(String remedy) {
    return StreamSupport.stream(read().json().at("/resolutions").spliterator(), false)
        .filter(each -> each.at("/remedy").asString().equals(remedy))
        .findFirst()
        .orElseThrow();
  }

  private String state(String remedy) {
    return offer(remedy).at("/state").asString();
  }

  private ApiClient.Answer accept(String... remedies) {
    var ids = new StringBuilder();
    for (var remedy : remedies) {
      ids.append(ids.isEmpty() ? "" : ", ");
      ids.append('"').append(offer(remedy).at("/id").asString()).append('"');
    }
    return api.command(
        id,
        "accept_offer",
        "{\"resolutions\": [%s], \"consentWords\": \"Yes, please.\"}".formatted(ids));
  }

  private ApiClient.Answer inspect(String result, String more) {
    return api.command(
        id,
        "inspect_goods",
        "{\"line\": \"%s\", \"grade\": \"c\", \"result\": \"%s\"%s}".formatted(line, result, more));
  }

  private void received() {
    done("receive_goods", "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line));
  }

  private void paid() {
    done("release_refund", "{}");
    outbox.runDue();
    clock.advance(Duration.ofMinutes(2));
    outbox.runDue();
  }

  private void closedWithOneRefundOf(String sum) {
    done("close_case", "{}");
    var closed = read();
    assertThat(closed.at("/status")).isEqualTo("closed");
    assertThat(closed.json().at("/refunds")).hasSize(1);
    assertThat(closed.at("/refunds/0/state")).isEqualTo("settled");
    assertThat(closed.at("/refunds/0/amount/amount")).isEqualTo(sum);
    assertThat(api.get("/api/v1/ledger/trial-balance").json().at("/balanced").asBoolean()).isTrue();
  }

  private static String deduction(String sum) {
    return ", \"deduction\": {\"amount\": \"%s\", \"currency\": \"EUR\"}".formatted(sum);
  }

  @Nested
  class GivenAConsumerWhoChoosesTheRepair {
    @BeforeEach
    void choose() {
      assertThat(accept("repair").status()).isEqualTo(200);
    }

    @Test
    void whenBothAreDone_thenTheCaseClosesAndTheCompensationIsPaidOnce() {
      assertThat(state("compensation")).isEqualTo("accepted");
      assertThat(state("refund")).isEqualTo("void");
      received();
      assertThat(inspect("accepted", "").status()).isEqualTo(200);
      paid();
      assertThat(state("compensation")).isEqualTo("performed");
      assertThat(state("repair")).isEqualTo("accepted");
      assertThat(read().at("/status")).isEqualTo("fulfilling");

      done("perform_remedy", "{\"words\": \"It is as new again.\"}");

      assertThat(state("repair")).isEqualTo("performed");
      assertThat(read().at("/status")).isEqualTo("resolved");
      closedWithOneRefundOf("15.00");
    }

    @Test
    void whenSomethingIsToBeDeducted_thenTheCompensationDoesNotBearIt() {
      received();

      var answer = inspect("partial", deduction("5.00"));

      assertThat(answer.status()).as(answer.body()).isEqualTo(409);
      assertThat(answer.body()).contains("deduction_above_amount");
    }
  }

  @Nested
  class GivenAConsumerWhoChoosesTheMoney {
    @Test
    void whenTheOfferIsRead_thenEachSaysWhatComesWithIt() {
      var harm = offer("compensation").at("/id").asString();

      assertThat(offer("repair").at("/comesWith/0").asString()).isEqualTo(harm);
      assertThat(offer("refund").at("/comesWith")).isEmpty();
    }

    @Test
    void whenMoreThanThePriceIsWanted_thenItIsRefused() {
      assertThat(accept("refund", "compensation").body()).contains("amount_out_of_bounds");
      assertThat(accept("refund", "repair").body()).contains("one_remedy_a_line");
    }

    @Test
    void whenSomethingIsDeducted_thenItIsTakenOnce() {
      assertThat(accept("refund").status()).isEqualTo(200);
      assertThat(state("compensation")).isEqualTo("void");
      received();
      assertThat(inspect("partial", deduction("20.00")).status()).isEqualTo(200);
      paid();

      closedWithOneRefundOf("80.00");
    }
  }
}
