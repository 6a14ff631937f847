package io.redress.cases.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.web.ApiClient.Answer;
import io.redress.platform.outbox.OutboxWorker;
import java.util.Map;
import java.util.UUID;

/** Somebody at the bench of a shop, over the API: each key is one person. */
record BenchDesk(ApiClient api, ReturnsDesk desk, OutboxWorker outbox) {
  /** Answers to all questions about a bag that is as it left. */
  static final Map<String, String> FINE_BAG =
      Map.of(
          "same_piece", "fits",
          "tag_attached", "fits",
          "bag_wear", "fits",
          "bag_contents", "fits",
          "damage", "fits");

  /** Something that was done. */
  static Answer good(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  String line(String id) {
    return desk.read(id).at("/lines/0/id");
  }

  /** Agrees to the offer of this remedy. */
  void agreed(String id, String remedy) {
    var chosen =
        desk.read(id)
            .json()
            .at("/resolutions")
            .valueStream()
            .filter(each -> each.at("/remedy").asString().equals(remedy))
            .map(each -> each.at("/id").asString())
            .findFirst()
            .orElseThrow();
    desk.done(
        id,
        "accept_offer",
        "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes, please.\"}".formatted(chosen));
    outbox.runDue();
  }

  /** The number of a parcel by post, with a label that can be printed. */
  String labelled(String id) {
    var parcel = good(api.post("/api/v1/cases/" + id + "/parcels", "{\"way\": \"post_label\"}"));
    var label = api.get("/api/v1/parcels/%s/papers/label.pdf?size=a6".formatted(parcel.at("/id")));
    assertThat(label.status()).isEqualTo(200);
    assertThat(label.header("Content-Type")).startsWith("application/pdf");
    assertThat(label.body()).startsWith("%PDF-");
    return parcel.at("/number");
  }

  /** A box that was opened, with so many pieces for each case. */
  void opened(String box, Map<String, Integer> came) {
    var counts =
        came.entrySet().stream()
            .map(each -> count(line(each.getKey()), each.getValue()))
            .collect(joining(", "));
    taken(
        """
        "receive": {"code": "%s", "box": "sound", "counts": [%s]}
        """
            .formatted(box, counts));
  }

  private static String count(String line, int came) {
    return "{\"line\": \"%s\", \"came\": %d}".formatted(line, came);
  }

  /** A piece that was looked at and taken as it is, by its marks and these answers. */
  void looked(String id, String marks, Map<String, String> replies) {
    var answered =
        replies.entrySet().stream()
            .map(each -> "\"%s\": \"%s\"".formatted(each.getKey(), each.getValue()))
            .collect(joining(", "));
    var grade = replies.containsValue("differs") ? "d" : "a";
    taken(
        """
        "inspect": {"caseId": "%s", "line": "%s", "marks": %s, "replies": {%s},
                    "grade": "%s", "result": "accepted"}
        """
            .formatted(id, line(id), marks, answered, grade));
  }

  private void taken(String work) {
    var entry = "{\"id\": \"%s\", %s}".formatted(UUID.randomUUID(), work);
    var answer = api.post("/api/v1/bench/entries", "{\"entries\": [%s]}".formatted(entry));
    assertThat(answer.at("/answers/0/outcome")).as(answer.body()).isEqualTo("taken");
    outbox.runDue();
  }

  String reception(String id) {
    return desk.read(id).at("/goods/0/reception");
  }

  /** What came other than it was sent, as a JSON document. */
  Answer differences(String id) {
    return api.get("/api/v1/cases/" + id + "/differences");
  }

  /** What a second person says of the only difference of a case. */
  Answer second(String id, String look) {
    var difference = differences(id).at("/differences/0/id");
    return api.post(
        "/api/v1/bench/differences/" + difference, "{\"look\": \"%s\"}".formatted(look));
  }
}
