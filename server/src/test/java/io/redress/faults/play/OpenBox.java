package io.redress.faults.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A box is opened at the bench and counted, and often the piece is looked at before anything of it
 * was sent: then both come at once, in any order.
 */
final class OpenBox implements Step {
  private static final List<String> LOOKS = List.of("sound", "sound", "sound", "dented", "opened");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("receive_goods");
  }

  @Override
  public void take(Scene scene) {
    var lines = awaited(scene);
    var counts = lines.stream().map(line -> count(scene, line)).collect(Collectors.joining(", "));
    var box = scene.any(LOOKS);
    var words = scene.random().nextBoolean() ? scene.words("As it came.") : "";
    var opened = KeptEntry.receive(scene.mark(), code(scene), box, counts, words);
    var entries = new ArrayList<>(List.of(opened));
    if (scene.random().nextBoolean() && !lines.isEmpty()) {
      var look = LookAtPiece.look(scene, scene.any(lines)).following(opened);
      entries.add(scene.random().nextInt(2), look);
    }
    LookAtPiece.send(scene, "bench", entries);
  }

  private static List<String> awaited(Scene scene) {
    return scene.all("/goods").stream()
        .filter(each -> List.of("awaiting", "in_transit").contains(reception(each)))
        .map(each -> each.at("/line").asString())
        .toList();
  }

  private static String reception(JsonNode goods) {
    return goods.at("/reception").asString();
  }

  private static String count(Scene scene, String line) {
    return switch (scene.random().nextInt(12)) {
      case 0 -> KeptEntry.count(line, 0, "expected");
      case 1 -> KeptEntry.count(line, 0, "something_else");
      case 2 -> KeptEntry.count(line, 2, "expected");
      default -> KeptEntry.count(line, 1, "expected");
    };
  }

  /** A number that stands on the box: its own, or that of the case. */
  private static String code(Scene scene) {
    var boxes = scene.random().nextBoolean() ? Boxes.of(scene) : List.<JsonNode>of();
    return boxes.stream()
        .filter(each -> Boxes.allows(each, "open"))
        .map(each -> each.at("/number").asString())
        .findFirst()
        .orElseGet(() -> scene.at("/number"));
  }

  @Override
  public int weight() {
    return 12;
  }
}
