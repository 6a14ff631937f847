package io.redress.faults.play;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What was promised goes its way out: held, taken from its shelf, looked at, sent; now and then
 * something else lies in the box.
 */
final class SendPiece implements Step {
  private static final Set<String> BRINGING = Set.of("replacement", "exchange");
  private static final Set<String> ENDED = Set.of("delivered", "collected", "cancelled");

  /** Nobody knows this code. */
  private static final String WRONG = "BAG-7";

  private static final int MORE = 4;

  @Override
  public boolean isLikely(Scene scene) {
    return !promised(scene).isEmpty();
  }

  private static List<JsonNode> promised(Scene scene) {
    return scene.all("/resolutions", "/state", "accepted").stream()
        .filter(each -> BRINGING.contains(each.at("/remedy").asString()))
        .toList();
  }

  @Override
  public void take(Scene scene) {
    var path = "/api/v1/cases/" + scene.id() + "/dispatches";
    var all =
        scene
            .courier()
            .get(path)
            .json()
            .at("/dispatches")
            .valueStream()
            .filter(each -> !ENDED.contains(each.at("/state").asString()))
            .toList();
    if (all.isEmpty()) {
      var body =
          "{\"resolution\": \"%s\", \"piece\": {\"sku\": \"%s\", \"title\": \"Red bag\"}}"
              .formatted(scene.any(promised(scene)).at("/id").asString(), ShopTerms.SKU);
      var _ = scene.courier().send("x-" + scene.mark(), Wish.post("dispatch", path, body));
      return;
    }
    var dispatch = scene.any(all);
    switch (dispatch.at("/state").asString()) {
      case "to_reserve" -> move(scene, dispatch, "reserve");
      case "short" -> moreCame(scene, dispatch);
      case "reserved" -> move(scene, dispatch, "pick");
      case "picking" -> look(scene, dispatch);
      case "checked" -> move(scene, dispatch, "send");
      default -> arrive(scene, dispatch);
    }
  }

  /** Whoever carries it says where it is, or a person says that it has arrived. */
  private static void arrive(Scene scene, JsonNode dispatch) {
    if (scene.random().nextBoolean()) {
      var carrier = dispatch.at("/carrier").asString();
      CarrierNews.tell(scene, carrier, dispatch.at("/tracking").asString());
    } else {
      move(scene, dispatch, "deliver");
    }
  }

  private static void move(Scene scene, JsonNode dispatch, String move) {
    var body =
        move.equals("send")
            ? "{\"move\": \"send\", \"carrier\": \"parcelco\", \"tracking\": \"PC%s\"}"
                .formatted(scene.mark())
            : "{\"move\": \"%s\"}".formatted(move);
    send(scene, dispatch, "dispatch_" + move, "", body);
  }

  /** Only what is right may be closed; a wrong piece in the box sends it back to the shelf. */
  private static void look(Scene scene, JsonNode dispatch) {
    var isWrong = scene.random().nextInt(4) == 0;
    var code = isWrong ? WRONG : dispatch.at("/piece/sku").asString();
    var quantity = dispatch.at("/piece/quantity").asInt();
    var scans = String.join(", ", Collections.nCopies(quantity, "\"%s\"".formatted(code)));
    var name = isWrong ? "check_wrong" : "check_right";
    send(scene, dispatch, name, "/checks", "{\"scans\": [%s], \"photos\": 1}".formatted(scans));
  }

  private static void send(Scene scene, JsonNode dispatch, String name, String more, String body) {
    var path = "/api/v1/dispatches/" + dispatch.at("/id").asString() + more;
    var version = HandleParcel.tag(dispatch);
    var wish = new Wish(name, path, version, Wish.JSON, ByteString.of(body));
    var _ = scene.courier().send("x-" + scene.mark(), wish);
  }

  /** Counted again only when nothing is free, so that no fewer are told than are promised. */
  private static void moreCame(Scene scene, JsonNode dispatch) {
    var sku = dispatch.at("/piece/sku").asString();
    var stock = scene.courier().get("/api/v1/stock?sku=" + sku);
    if (stock.isDone() && stock.json().at("/free").asInt(1) == 0) {
      ShopTerms.shelf(scene.courier(), sku, stock.json().at("/promised").asInt() + MORE);
      scene.courier().notebook().tally("shelf filled");
    } else {
      move(scene, dispatch, "reserve");
    }
  }

  @Override
  public int weight() {
    return 20;
  }
}
