package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.web.ApiClient.Answer;
import io.redress.people.Merchant;
import io.redress.platform.outbox.OutboxWorker;
import tools.jackson.databind.JsonNode;

/** A shop that exchanges a bag for another model and sends that, over the API. */
record OutboundDesk(ApiClient api, ReturnsDesk desk, OutboxWorker outbox) {
  static final String ASKED =
      """
      {"order": "R-1", "words": "Another model, please.", "wish": "exchange",
       "lines": [{"line": 1, "quantity": 1, "reason": "wrong_size",
                  "answers": {"item.worn": false, "item.damage": false, "item.tagsIntact": true}}]}
      """;

  /** The same house, which exchanges what nobody has to. */
  static Merchant exchanging(Merchant any) {
    return new Merchant(
        any.id(),
        any.slug(),
        any.name(),
        any.legalName(),
        any.country(),
        any.zone(),
        any.currency(),
        any.languages(),
        "{\"exchangeWindowDays\": 30, \"remedies\": [\"exchange\"]}",
        1);
  }

  /** An exchange for another model that costs the same, agreed to. */
  String agreed() {
    var asked = api.post("/api/v1/cases", ASKED);
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    var id = asked.at("/id");
    offered(id);
    desk.done(
        id,
        "accept_offer",
        "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes, please.\"}"
            .formatted(resolution(id)));
    outbox.runDue();
    return id;
  }

  /** Another model that costs the same is offered beside the money. */
  void offered(String id) {
    desk.done(id, "decide", "{}");
    var line = desk.read(id).at("/lines/0/id");
    desk.done(
        id,
        "offer_remedies",
        """
        {"remedies": [{"line": "%s", "remedy": "refund"},
          {"line": "%s", "remedy": "exchange", "exchange": {"sku": "BAG-9",
            "title": "Blue bag, large", "validUntil": "2026-06-22T12:00:00Z", "beside": []}}]}
        """
            .formatted(line, line));
  }

  private String resolution(String id) {
    return desk.read(id)
        .json()
        .at("/resolutions")
        .valueStream()
        .filter(each -> each.at("/remedy").asString().equals("exchange"))
        .map(each -> each.at("/id").asString())
        .findFirst()
        .orElseThrow();
  }

  void cameBack(String id) {
    var line = desk.read(id).at("/lines/0/id");
    desk.done(id, "receive_goods", "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line));
    desk.inspected(id, "accepted");
    outbox.runDue();
  }

  JsonNode dispatch(String id) {
    return api.get("/api/v1/cases/" + id + "/dispatches").json().at("/dispatches/0");
  }

  String state(String id) {
    return dispatch(id).at("/state").asString();
  }

  Answer tell(String id, String more, String body) {
    var path = "/api/v1/dispatches/" + dispatch(id).at("/id").asString();
    return api.post(path + more, body, "If-Match", api.get(path).header("ETag"));
  }

  Answer packed(String id, String code) {
    return tell(id, "/checks", "{\"scans\": [\"%s\"], \"photos\": 1}".formatted(code));
  }

  Answer sent(String id) {
    return tell(
        id, "", "{\"move\": \"send\", \"carrier\": \"Parcel Co\", \"tracking\": \"PC-4711\"}");
  }
}
