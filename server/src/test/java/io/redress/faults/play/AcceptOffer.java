package io.redress.faults.play;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * The consumer agrees to one remedy for each line, mostly a refund where there is one, else another
 * piece.
 */
final class AcceptOffer implements Step {
  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("accept_offer");
  }

  @Override
  public void take(Scene scene) {
    var wanted = scene.random().nextInt(4) == 0 ? "replacement" : "refund";
    var chosen = new LinkedHashMap<String, String>();
    for (var offer : scene.all("/resolutions", "/state", "offered")) {
      var id = offer.at("/id").asString();
      if (offer.at("/remedy").asString().equals(wanted)) {
        chosen.put(offer.at("/line").asString(), id);
      } else {
        chosen.putIfAbsent(offer.at("/line").asString(), id);
      }
    }
    var ids = chosen.values().stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    var _ =
        scene.perform(
            "accept_offer",
            "{\"resolutions\": [%s], \"consentWords\": \"%s\"}"
                .formatted(ids, scene.words("I agree.")));
  }

  @Override
  public int weight() {
    return 16;
  }
}
