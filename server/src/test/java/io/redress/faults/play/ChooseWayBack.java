package io.redress.faults.play;

/**
 * The consumer says how the goods come back, mostly by post; another box that was announced before
 * is called off.
 */
final class ChooseWayBack implements Step {
  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("receive_goods")
        && !scene.all("/goods", "/reception", "awaiting").isEmpty();
  }

  @Override
  public void take(Scene scene) {
    var way = scene.random().nextInt(4) == 0 ? "drop_off" : "post_label";
    var _ = scene.courier().send("w-" + scene.mark(), wish(scene.id(), way));
  }

  /** What is chosen for a case. */
  static Wish wish(String caseId, String way) {
    return Wish.post(
        "way_back",
        "/api/v1/cases/" + caseId + "/parcels",
        """
        {"way": "%s", "weightGrams": 850,
         "from": {"name": "Ada L", "lines": "Torstr. 1", "postalCode": "10119",
                  "city": "Berlin", "country": "DE"}}
        """
            .formatted(way));
  }

  @Override
  public int weight() {
    return 12;
  }
}
