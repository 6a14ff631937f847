package io.redress.faults.play;

import java.util.List;

/** What arrived is looked at, and mostly taken. */
final class InspectGoods implements Step {
  private static final List<String> OTHERS = List.of("rejected", "manual");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("inspect_goods");
  }

  @Override
  public void take(Scene scene) {
    var here = scene.all("/goods", "/reception", "received");
    var goods = scene.any(here.isEmpty() ? scene.all("/goods") : here).at("/line").asString();
    var result = scene.random().nextInt(8) == 0 ? scene.any(OTHERS) : "accepted";
    var _ =
        scene.perform(
            "inspect_goods",
            "{\"line\": \"%s\", \"grade\": \"a\", \"result\": \"%s\", \"notes\": \"%s\"}"
                .formatted(goods, result, scene.words("Seen.")));
  }

  @Override
  public int weight() {
    return 8;
  }
}
