package io.redress.faults.play;

import java.util.List;
import java.util.Set;

/** Somebody decides where goods go that came back, mostly onto the shelf. */
final class SortGoods implements Step {
  private static final Set<String> HERE =
      Set.of("received", "short", "wrong_item", "swap_suspected");
  private static final List<String> OTHERS =
      List.of("refurbish", "to_brand", "to_supplier", "quarantine", "destroy", "back_to_consumer");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.all("/goods").stream()
        .anyMatch(each -> HERE.contains(each.at("/reception").asString()));
  }

  @Override
  public void take(Scene scene) {
    var here =
        scene.all("/goods").stream()
            .filter(each -> HERE.contains(each.at("/reception").asString()))
            .toList();
    var where = scene.random().nextInt(3) == 0 ? scene.any(OTHERS) : "restock";
    var line = scene.any(here).at("/line").asString();
    var _ = scene.courier().send("g-" + scene.mark(), wish(scene.id(), line, where));
  }

  /** Where the goods of a line go. */
  static Wish wish(String caseId, String line, String where) {
    return Wish.post(
        "sort",
        "/api/v1/cases/" + caseId + "/dispositions",
        "{\"line\": \"%s\", \"disposition\": \"%s\", \"place\": \"A1\"}".formatted(line, where));
  }

  @Override
  public int weight() {
    return 4;
  }
}
