package io.redress.faults.play;

import java.util.List;

/** Somebody does not take our answer, or we answer that. */
final class DisputeStep implements Step {
  private static final List<String> KINDS =
      List.of("appeal", "platform", "consumer_body", "chargeback", "legal");

  @Override
  public boolean isLikely(Scene scene) {
    return !scene.at("/status").equals("draft");
  }

  @Override
  public void take(Scene scene) {
    var path = "/api/v1/cases/" + scene.id() + "/disputes";
    var live =
        scene
            .courier()
            .get(path)
            .json()
            .at("/disputes")
            .valueStream()
            .filter(each -> !each.at("/moves").isEmpty())
            .toList();
    if (live.isEmpty()) {
      var body =
          "{\"kind\": \"%s\", \"party\": \"Centre\", \"question\": \"%s\"}"
              .formatted(scene.any(KINDS), scene.words("Why not?"));
      var _ = scene.courier().send("d-" + scene.mark(), Wish.post("dispute", path, body));
      return;
    }
    var dispute = scene.any(live);
    var move = scene.any(dispute.at("/moves").valueStream().toList()).asString();
    var body = "{\"move\": \"%s\", \"words\": \"%s\"}".formatted(move, scene.words("We stay."));
    var to = path + "/" + dispute.at("/id").asString();
    var _ = scene.courier().send("m-" + scene.mark(), Wish.post("dispute_" + move, to, body));
  }

  @Override
  public int weight() {
    return 2;
  }
}
