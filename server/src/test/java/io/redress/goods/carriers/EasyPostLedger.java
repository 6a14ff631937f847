package io.redress.goods.carriers;

import io.redress.goods.tracking.TrackingCheck;
import io.redress.goods.tracking.TrackingNumber;
import io.redress.goods.tracking.TrackingNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one account at the local EasyPost has: shipments, pick-ups and trackers. Requests may come
 * at the same time; each is done as a whole, as it is there.
 */
public final class EasyPostLedger {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The first numbers that are given out, of UPS; their check digits fit. */
  private static final String[] NUMBERS = {
    "1Z5R89390357567127", "1Z410E7W0392751591", "1Z8V92A70367203024"
  };

  private final Map<String, ObjectNode> shipments = new LinkedHashMap<>();
  private final Map<String, ObjectNode> pickUps = new LinkedHashMap<>();
  private final Map<String, ObjectNode> trackers = new LinkedHashMap<>();
  private final List<String> bought = new ArrayList<>();
  private volatile boolean hasNoRates;

  /** An answer of the server. */
  record Answer(int status, String body) {
    static Answer of(JsonNode body) {
      return new Answer(200, JSON.writeValueAsString(body));
    }

    static Answer refused(int status, String code) {
      var body = JSON.createObjectNode();
      body.putObject("error").put("code", code).put("message", "No.");
      return new Answer(status, JSON.writeValueAsString(body));
    }
  }

  /** No carrier wants anything from now on. */
  public void offerNothing() {
    hasNoRates = true;
  }

  /** How many labels were bought. */
  public synchronized int labels() {
    return bought.size();
  }

  /** The references for which labels were bought, as often as they were. */
  public synchronized List<String> bought() {
    return List.copyOf(bought);
  }

  /** The only shipment, as it was asked for. */
  public synchronized JsonNode onlyShipment() {
    return shipments.values().stream().findFirst().orElseThrow();
  }

  /** Something happens to the parcel with this number. */
  public synchronized JsonNode scanned(String number, String status, String detail, Instant at) {
    var tracker = tracker(number);
    var details = (ArrayNode) tracker.path("tracking_details");
    var scan = details.addObject();
    scan.put("object", "TrackingDetail");
    scan.put("message", "Scan " + details.size());
    scan.put("status", status);
    scan.put("status_detail", detail);
    scan.put("datetime", at.toString());
    scan.putObject("tracking_location").put("city", "Lyon").put("country", "FR");
    tracker.put("status", status);
    return tracker.deepCopy();
  }

  synchronized Answer shipment(String id) {
    return found(shipments, id).map(Answer::of).orElseGet(EasyPostLedger::nothing);
  }

  synchronized Answer create(JsonNode asked) {
    var wanted = asked.path("shipment");
    var shipment = JSON.createObjectNode();
    shipment.put("id", "shp_" + id());
    shipment.put("object", "Shipment");
    shipment.put("mode", "test");
    shipment.setAll((ObjectNode) wanted);
    shipment.putNull("tracking_code");
    shipment.putNull("postage_label");
    shipment.putNull("refund_status");
    var rates = shipment.putArray("rates");
    if (!hasNoRates) {
      rate(rates, "USPS", "Express", "29.50");
      rate(rates, "UPS", "Ground", "5.57");
    }
    shipments.put(shipment.path("id").asString(), shipment);
    return Answer.of(shipment);
  }

  private static void rate(ArrayNode rates, String carrier, String service, String price) {
    rates
        .addObject()
        .put("id", "rate_" + id())
        .put("carrier", carrier)
        .put("service", service)
        .put("rate", price)
        .put("currency", "USD");
  }

  synchronized Answer buy(String id, JsonNode asked) {
    var shipment = found(shipments, id);
    if (shipment.isEmpty()) {
      return nothing();
    }
    if (!shipment.get().path("postage_label").isNull()) {
      return Answer.refused(422, "SHIPMENT.POSTAGE.EXISTS");
    }
    var chosen = asked.path("rate").path("id").asString();
    for (var rate : shipment.get().path("rates")) {
      if (rate.path("id").asString().equals(chosen)) {
        bought(shipment.get(), rate);
        return Answer.of(shipment.get());
      }
    }
    return Answer.refused(422, "SHIPMENT.MISSING_RATE");
  }

  private void bought(ObjectNode shipment, JsonNode rate) {
    var number = number(bought.size());
    bought.add(shipment.path("reference").asString(""));
    shipment.set("selected_rate", rate);
    shipment.put("tracking_code", number);
    shipment.putObject("postage_label").put("label_url", "https://files.example/" + number);
    var _ = tracker(number);
  }

  /** A number that nobody else has here, and whose check digit fits as well. */
  private static String number(int label) {
    if (label < NUMBERS.length) {
      return NUMBERS[label];
    }
    return IntStream.range(0, 10)
        .mapToObj(digit -> "1Z%015d%d".formatted(label, digit))
        .filter(EasyPostLedger::fits)
        .findFirst()
        .orElseThrow();
  }

  private static boolean fits(String number) {
    var check = TrackingNumbers.check(new TrackingNumber(number), Optional.of("ups"));
    return check instanceof TrackingCheck.Known;
  }

  synchronized Answer refund(String id) {
    var shipment = found(shipments, id);
    shipment.ifPresent(it -> it.put("refund_status", "submitted"));
    return shipment.map(Answer::of).orElseGet(EasyPostLedger::nothing);
  }

  synchronized Answer pickUp(String id) {
    return found(pickUps, id).map(Answer::of).orElseGet(EasyPostLedger::nothing);
  }

  synchronized Answer createPickUp(JsonNode asked) {
    var pickUp = JSON.createObjectNode();
    pickUp.put("id", "pickup_" + id());
    pickUp.put("status", "unknown");
    pickUp.setAll((ObjectNode) asked.path("pickup"));
    rate(pickUp.putArray("pickup_rates"), "UPS", "Future-day Pickup", "4.00");
    pickUps.put(pickUp.path("id").asString(), pickUp);
    return Answer.of(pickUp);
  }

  synchronized Answer buyPickUp(String id) {
    var pickUp = found(pickUps, id);
    pickUp.ifPresent(it -> it.put("status", "scheduled").put("confirmation", "WTC63814"));
    return pickUp.map(Answer::of).orElseGet(EasyPostLedger::nothing);
  }

  synchronized Answer trackersOf(String number) {
    var body = JSON.createObjectNode();
    var all = body.putArray("trackers");
    trackers.values().stream()
        .filter(each -> each.path("tracking_code").asString().equals(number))
        .forEach(all::add);
    return Answer.of(body);
  }

  synchronized Answer track(JsonNode asked) {
    return Answer.of(tracker(asked.path("tracker").path("tracking_code").asString()));
  }

  private ObjectNode tracker(String number) {
    return trackers.computeIfAbsent(
        number,
        code -> {
          var tracker = JSON.createObjectNode();
          tracker.put("id", "trk_" + id());
          tracker.put("object", "Tracker");
          tracker.put("tracking_code", code);
          tracker.put("status", "unknown");
          tracker.putArray("tracking_details");
          return tracker;
        });
  }

  private static Optional<ObjectNode> found(Map<String, ObjectNode> all, String id) {
    Predicate<ObjectNode> isMeant =
        each ->
            each.path("id").asString("").equals(id)
                || each.path("reference").asString("").equals(id);
    return all.values().stream().filter(isMeant).findFirst();
  }

  private static Answer nothing() {
    return Answer.refused(404, "NOT_FOUND");
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
