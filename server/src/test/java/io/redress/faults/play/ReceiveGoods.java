package io.redress.faults.play;

import java.util.List;

/** Something arrives, mostly what was awaited. */
final class ReceiveGoods implements Step {
  private static final List<String> OTHERS = List.of("in_transit", "lost", "wrong_item", "short");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("receive_goods");
  }

  @Override
  public void take(Scene scene) {
    var goods = scene.any(scene.all("/goods")).at("/line").asString();
    var outcome = scene.random().nextInt(8) == 0 ? scene.any(OTHERS) : "received";
    var _ =
        scene.perform(
            "receive_goods", "{\"line\": \"%s\", \"outcome\": \"%s\"}".formatted(goods, outcome));
  }

  @Override
  public int weight() {
    return 4;
  }
}
