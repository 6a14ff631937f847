package io.redress.faults.play;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Something happens to a box of the case: a label is asked for, it is scanned or handed in. */
final class HandleParcel implements Step {
  private static final List<String> BY_HAND =
      List.of("hand_over", "hand_over", "carry", "deliver", "deliver", "reprint", "note", "cancel");

  @Override
  public boolean isLikely(Scene scene) {
    return !scene.all("/goods").isEmpty();
  }

  @Override
  public void take(Scene scene) {
    var boxes = Boxes.of(scene);
    if (boxes.isEmpty()) {
      scene.courier().notebook().tally("parcel without a box");
      return;
    }
    var box = scene.any(boxes);
    var isNumbered = !box.at("/trackingNumber").asString("").isEmpty();
    var isByHand = scene.random().nextInt(5) == 0;
    if (Boxes.allows(box, "make_label") && !isByHand) {
      var carrier = scene.random().nextInt(4) == 0 ? "house" : "easypost";
      ask(scene, box, "label", carrier);
    } else if (isNumbered && !isByHand) {
      CarrierNews.tell(scene, box);
    } else {
      byHand(scene, box, isNumbered);
    }
  }

  private static void ask(Scene scene, JsonNode box, String kind, String carrier) {
    var _ = scene.courier().send("p-" + scene.mark(), wish(Boxes.path(box), kind, carrier));
  }

  /** What a carrier is asked for. */
  static Wish wish(String parcel, String kind, String carrier) {
    return Wish.post(
        kind,
        parcel + "/errands",
        "{\"kind\": \"%s\", \"carrier\": \"%s\"}".formatted(kind, carrier));
  }

  private static void byHand(Scene scene, JsonNode box, boolean isNumbered) {
    var possible = BY_HAND.stream().filter(each -> Boxes.allows(box, each)).toList();
    var move = scene.any(possible);
    if (move.equals("cancel") && isNumbered) {
      ask(scene, box, "cancel", box.at("/carrier").asString());
      return;
    }
    var version = scene.random().nextBoolean() ? Wish.ANY : tag(box);
    var json = "{\"move\": \"%s\", \"reference\": \"%s\"}".formatted(move, scene.mark());
    var wish = new Wish("parcel_" + move, Boxes.path(box), version, Wish.JSON, ByteString.of(json));
    var _ = scene.courier().send("p-" + scene.mark(), wish);
  }

  /** The tag of what was read. */
  static String tag(JsonNode read) {
    return "\"" + read.at("/version").asString() + "\"";
  }

  @Override
  public int weight() {
    return 12;
  }
}
