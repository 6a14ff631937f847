package io.redress.faults.play;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The boxes of a case that are not at their end. */
final class Boxes {
  private static final Set<String> ENDED = Set.of("opened", "cancelled");

  private Boxes() {}

  static List<JsonNode> of(Scene scene) {
    return scene
        .courier()
        .get("/api/v1/cases/" + scene.id() + "/parcels")
        .json()
        .at("/parcels")
        .valueStream()
        .filter(each -> !ENDED.contains(each.at("/state").asString()))
        .toList();
  }

  /** Whether this can happen to a box now. */
  static boolean allows(JsonNode box, String move) {
    return box.at("/moves").valueStream().anyMatch(each -> each.asString().equals(move));
  }

  static String path(JsonNode box) {
    return "/api/v1/parcels/" + box.at("/id").asString();
  }
}
