package io.redress.faults.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.carriers.EasyPostCarrier;
import io.redress.goods.carriers.LocalEasyPost;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Somebody says where a box is: the carrier by an event, or by one of its files, or a person by a
 * scan. It comes late, in any order, and now and then twice.
 */
final class CarrierNews {
  /**
   * What is said.
   *
   * @param kind in our words
   * @param status in those of EasyPost
   * @param detail in those of EasyPost
   */
  private record Said(String kind, String status, String detail) {}

  private static final List<Said> LIKELY =
      List.of(
          new Said("in_transit", "in_transit", "arrived_at_facility"),
          new Said("out_for_delivery", "out_for_delivery", "out_for_delivery"),
          new Said("delivered", "delivered", "arrived_at_destination"));
  private static final List<Said> TROUBLE =
      List.of(
          new Said("lost", "failure", "lost"),
          new Said("damaged", "in_transit", "damaged"),
          new Said("returned", "return_to_sender", "return"));
  private static final int LONGEST_WAY_SECONDS = 50_000;

  private CarrierNews() {}

  /** Tells something of a box that has a number. */
  static void tell(Scene scene, JsonNode box) {
    var carrier = box.at("/carrier").asString();
    var number = box.at("/trackingNumber").asString();
    var isByEasyPost = carrier.equals(EasyPostCarrier.CODE);
    switch (scene.random().nextInt(4)) {
      case 0 -> byFile(scene, carrier, number);
      case 1 -> byHand(scene, box);
      default -> {
        if (isByEasyPost) {
          byEvent(scene, number);
        } else {
          byHand(scene, box);
        }
      }
    }
  }

  /** Tells something of what was sent under a number; EasyPost speaks for whoever carries it. */
  static void tell(Scene scene, String carrier, String number) {
    if (scene.random().nextBoolean()) {
      byFile(scene, carrier, number);
    } else {
      byEvent(scene, number);
    }
  }

  private static Said any(Scene scene) {
    return scene.any(scene.random().nextInt(10) == 0 ? TROUBLE : LIKELY);
  }

  private static Instant at(Scene scene) {
    var passed = scene.random().nextInt(LONGEST_WAY_SECONDS);
    return Instant.parse(scene.at("/openedAt")).plusSeconds(passed);
  }

  private static void byEvent(Scene scene, String number) {
    var office = scene.crew().carrier();
    var said = any(scene);
    var tracker = office.books().scanned(number, said.status(), said.detail(), at(scene));
    var event = LocalEasyPost.event(tracker);
    var signature = LocalEasyPost.signature(event, office.keys());
    var path = "/hooks/" + scene.shop().slug() + "/easypost";
    var times = 1 + scene.random().nextInt(2);
    for (var time = 0; time < times; time++) {
      var wish = Wish.post("event", path, event);
      var answer = scene.courier().hook(wish, "X-Hmac-Signature", signature);
      assertThat(answer.isDone()).as("%s: %s", event, answer.body()).isTrue();
    }
    scene.courier().notebook().tally("event done");
  }

  private static void byHand(Scene scene, JsonNode box) {
    var json =
        "{\"kind\": \"%s\", \"at\": \"%s\", \"reference\": \"%s\"}"
            .formatted(any(scene).kind(), at(scene), scene.mark());
    var wish = Wish.post("scan", Boxes.path(box) + "/tracking", json);
    var _ = scene.courier().send("t-" + scene.mark(), wish);
  }

  private static void byFile(Scene scene, String carrier, String number) {
    var csv =
        """
        carrier,tracking_number,at,kind,event_id
        %s,%s,%s,%s,%s
        """
            .formatted(carrier, number, at(scene), any(scene).kind(), scene.mark());
    var wish = new Wish("file", "/api/v1/tracking-files", Wish.ANY, "text/csv", ByteString.of(csv));
    var answer = scene.courier().tell(wish);
    assertThat(answer.isDone()).as("%s: %s", csv, answer.body()).isTrue();
    scene.courier().notebook().tally("file done");
  }
}
