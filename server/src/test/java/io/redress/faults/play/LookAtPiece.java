package io.redress.faults.play;

import java.util.List;

/** A piece is looked at on the bench; mostly all fits, now and then it may be another one. */
final class LookAtPiece implements Step {
  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("inspect_goods");
  }

  @Override
  public void take(Scene scene) {
    var here = scene.all("/goods", "/reception", "received");
    var goods = scene.any(here.isEmpty() ? scene.all("/goods") : here);
    send(scene, "look", List.of(look(scene, goods.at("/line").asString())));
  }

  /** What is seen of the piece of a line. */
  static KeptEntry look(Scene scene, String line) {
    var replies =
        switch (scene.random().nextInt(8)) {
          case 0 -> KeptEntry.replies("same_piece", "differs");
          case 1 -> KeptEntry.replies(scene.any(KeptEntry.questions()), "differs");
          case 2 -> KeptEntry.replies(scene.any(KeptEntry.questions()), "unsure");
          default -> KeptEntry.allFits();
        };
    return KeptEntry.look(scene.mark(), scene.id(), line, replies, scene.words("Seen."));
  }

  /** Sends what the bench kept. */
  static void send(Scene scene, String name, List<KeptEntry> entries) {
    var courier = scene.courier();
    courier
        .notebook()
        .bench()
        .send(courier, entries)
        .forEach(outcome -> courier.notebook().tally(name + " " + outcome));
  }

  @Override
  public int weight() {
    return 12;
  }
}
