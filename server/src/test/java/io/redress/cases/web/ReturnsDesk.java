package io.redress.cases.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** The staff of a shop that takes pieces of one order back, over the API. */
record ReturnsDesk(ApiClient api, TravellingClock clock, OutboxWorker outbox) {
  private static final List<String> MONEY = List.of("refund");
  private static final List<String> ALL = List.of("refund", "replacement", "repair");

  void bought(Deal deal) {
    var answer = api.post("/api/v1/orders", deal.json());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  ApiClient.Answer ask(int line, int pieces, String reason) {
    return api.post(
        "/api/v1/cases",
        """
        {"order": "R-1", "words": "Please take it back.", "wish": "refund",
         "lines": [{"line": %d, "quantity": %d, "reason": "%s"}]}
        """
            .formatted(line, pieces, reason));
  }

  void done(String id, String command, String body) {
    var answer = api.command(id, command, body);
    assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
  }

  ApiClient.Answer read(String id) {
    return api.get("/api/v1/cases/" + id);
  }

  /** Asked back, agreed, arrived and found good: only the release is missing. */
  String readyToPay(int line, int pieces, String reason) {
    var id = back(line, pieces, reason);
    inspected(id, "accepted");
    return id;
  }

  /** What was found when it was looked at. */
  void inspected(String id, String result) {
    var its = read(id).at("/lines/0/id");
    done(
        id,
        "inspect_goods",
        "{\"line\": \"%s\", \"grade\": \"a\", \"result\": \"%s\"}".formatted(its, result));
  }

  /** Asked back, agreed and arrived; nobody has looked at it yet. */
  String back(int line, int pieces, String reason) {
    var asked = ask(line, pieces, reason);
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    var id = asked.at("/id");
    done(id, "decide", "{}");
    var its = read(id).at("/lines/0/id");
    // Of what is broken, law has the consumer choose; here they always choose the money.
    offer(id, its, reason.equals("defect") ? ALL : MONEY);
    done(
        id,
        "accept_offer",
        "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes, please.\"}"
            .formatted(refundOffered(id)));
    done(id, "receive_goods", "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(its));
    return id;
  }

  private void offer(String id, String line, List<String> remedies) {
    var wanted =
        remedies.stream()
            .map(remedy -> "{\"line\": \"%s\", \"remedy\": \"%s\"}".formatted(line, remedy))
            .collect(joining(", "));
    done(id, "offer_remedies", "{\"remedies\": [%s]}".formatted(wanted));
  }

  private String refundOffered(String id) {
    return read(id)
        .json()
        .at("/resolutions")
        .valueStream()
        .filter(each -> each.at("/remedy").asString().equals("refund"))
        .map(each -> each.at("/id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Asked back and paid; the sum of what arrived. */
  BigDecimal refunded(int line, int pieces, String reason) {
    var id = readyToPay(line, pieces, reason);
    done(id, "release_refund", "{}");
    outsideAnswers();
    return arrived(id);
  }

  BigDecimal arrived(String id) {
    var proofs = api.get("/api/v1/cases/" + id + "/refunds").json().at("/proofs");
    return proofs
        .valueStream()
        .map(proof -> new BigDecimal(proof.at("/amount/amount").asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  void outsideAnswers() {
    outbox.runDue();
    clock.advance(Duration.ofMinutes(2));
    outbox.runDue();
  }

  void booksBalance() {
    assertThat(api.get("/api/v1/ledger/trial-balance").json().at("/balanced").asBoolean()).isTrue();
  }
}
