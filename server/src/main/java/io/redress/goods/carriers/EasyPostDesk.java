package io.redress.goods.carriers;

import static io.redress.goods.carriers.EasyPostBooks.text;

import io.redress.goods.carriers.EasyPostReply.Given;
import io.redress.goods.carriers.EasyPostReply.No;
import io.redress.goods.tracking.TrackingNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The account of one merchant at EasyPost, as far as things are asked of it. */
record EasyPostDesk(EasyPostWire wire, EasyPostKeys keys) {
  private static final String TRACKERS = "trackers";

  /** What there is by this id or reference of ours. */
  EasyPostReply read(String kind, String id) {
    return wire.get(keys, kind + "/" + quoted(id)).asked();
  }

  /** What there is by this reference of ours; when there is none, it is made. */
  EasyPostReply found(String kind, String reference, Supplier<JsonNode> body) {
    var known = read(kind, reference);
    return known instanceof No ? wire.post(keys, kind, body.get()) : known;
  }

  /** Buys the label of a shipment; what was bought before is read. */
  EasyPostReply buy(JsonNode shipment, JsonNode rate) {
    return bought(
        "shipments/" + quoted(text(shipment, "id")),
        rate,
        after -> EasyPostBooks.label(after).isPresent());
  }

  /** A no to a purchase is one only when nothing was bought: somebody else may have been first. */
  private EasyPostReply bought(String path, JsonNode body, Predicate<JsonNode> isBought) {
    var bought = wire.post(keys, path + "/buy", body);
    if (!(bought instanceof No no)) {
      return bought;
    }
    var known = wire.get(keys, path).asked();
    var isThere = known instanceof Given(var after) && isBought.test(after);
    return isThere || no.isOpen() ? known : no;
  }

  /** Asks for the price of a label back. */
  EasyPostReply refund(JsonNode shipment) {
    return wire.post(
        keys, "shipments/" + quoted(text(shipment, "id")) + "/refund", EasyPostRequests.nothing());
  }

  /** Books a pick-up that was made; what was booked before is read. */
  EasyPostReply book(JsonNode pickUp, JsonNode service) {
    return bought(
        "pickups/" + quoted(text(pickUp, "id")),
        service,
        after -> EasyPostBooks.pickUp(after).isPresent());
  }

  /** The tracker of a number; one that is not ours yet is made, and followed from then on. */
  EasyPostReply track(TrackingNumber number) {
    var known = wire.get(keys, TRACKERS + "?page_size=1&tracking_code=" + number.value());
    if (known instanceof Given(var body) && !body.path(TRACKERS).isEmpty()) {
      return new Given(body.path(TRACKERS).get(0));
    }
    return known instanceof Given
        ? wire.post(keys, TRACKERS, EasyPostRequests.tracker(number.value()))
        : known;
  }

  private static String quoted(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
