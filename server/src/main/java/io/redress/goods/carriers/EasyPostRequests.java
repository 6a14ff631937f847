package io.redress.goods.carriers;

import io.redress.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What EasyPost is asked (<a href="https://docs.easypost.com/docs/shipments">shipments</a>, <a
 * href="https://docs.easypost.com/docs/shipments/returns">returns</a>, <a
 * href="https://docs.easypost.com/docs/customs-infos">customs</a> and <a
 * href="https://docs.easypost.com/docs/pickups">pickups</a>, read 2026-11). It weighs in ounces,
 * with one decimal; we round up, since a parcel that is heavier than told is billed later.
 */
final class EasyPostRequests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final BigDecimal GRAMS_OF_OUNCE = new BigDecimal("28.349523125");
  private static final int EXPLAINED = 255;

  private EasyPostRequests() {}

  static JsonNode shipment(LabelOrder order, int weightGrams) {
    var root = JSON.createObjectNode();
    var shipment = root.putObject("shipment");
    shipment.put("reference", order.key());
    shipment.put("is_return", order.isReturn());
    // Of a return it wants the addresses as they were on the way out, and swaps them itself.
    shipment.set("to_address", address(order.isReturn() ? order.from() : order.to()));
    shipment.set("from_address", address(order.isReturn() ? order.to() : order.from()));
    shipment.putObject("parcel").put("weight", ounces(weightGrams));
    shipment.putObject("options").put("label_format", "PDF");
    if (!order.customs().isEmpty()) {
      shipment.set("customs_info", customs(order));
    }
    return root;
  }

  private static ObjectNode customs(LabelOrder order) {
    var customs = JSON.createObjectNode();
    customs.put("contents_type", order.isReturn() ? "returned_goods" : "merchandise");
    customs.put("contents_explanation", cut(order.customs().getFirst().words()));
    customs.put("customs_certify", !order.signer().isEmpty());
    if (!order.signer().isEmpty()) {
      customs.put("customs_signer", order.signer());
    }
    customs.put("non_delivery_option", "return");
    customs.put("restriction_type", "none");
    var items = customs.putArray("customs_items");
    for (var item : order.customs()) {
      var each = items.addObject();
      each.put("description", cut(item.words()));
      each.put("quantity", item.pieces());
      each.put("value", decimal(item.value()));
      each.put("currency", item.value().currency().getCurrencyCode());
      each.put("weight", ounces(item.weightGrams()));
      putKnown(each, "hs_tariff_number", item.tariff());
      putKnown(each, "origin_country", item.origin());
    }
    return customs;
  }

  static JsonNode rate(String id) {
    var root = JSON.createObjectNode();
    root.putObject("rate").put("id", id);
    return root;
  }

  static JsonNode pickUp(PickUpOrder order) {
    var root = JSON.createObjectNode();
    var pickUp = root.putObject("pickup");
    pickUp.put("reference", order.key());
    pickUp.put("min_datetime", moment(order.earliest()));
    pickUp.put("max_datetime", moment(order.latest()));
    pickUp.put("is_account_address", false);
    putKnown(pickUp, "instructions", cut(order.words()));
    pickUp.set("address", address(order.address()));
    pickUp.putObject("shipment").put("id", order.label());
    return root;
  }

  static JsonNode service(String carrier, String service) {
    return JSON.createObjectNode().put("carrier", carrier).put("service", service);
  }

  static JsonNode tracker(String number) {
    var root = JSON.createObjectNode();
    root.putObject("tracker").put("tracking_code", number);
    return root;
  }

  static JsonNode nothing() {
    return JSON.createObjectNode();
  }

  private static ObjectNode address(CarrierAddress from) {
    var address = JSON.createObjectNode();
    address.put("name", from.name());
    address.put("street1", from.street());
    putKnown(address, "street2", from.street2());
    address.put("city", from.city());
    putKnown(address, "state", from.region());
    putKnown(address, "zip", from.postalCode());
    address.put("country", from.country());
    putKnown(address, "phone", from.phone());
    return address;
  }

  private static void putKnown(ObjectNode node, String field, String value) {
    if (!value.isEmpty()) {
      node.put(field, value);
    }
  }

  static BigDecimal ounces(int grams) {
    return new BigDecimal(grams).divide(GRAMS_OF_OUNCE, 1, RoundingMode.CEILING);
  }

  private static BigDecimal decimal(Money amount) {
    return BigDecimal.valueOf(
        amount.minorUnits(), Math.max(0, amount.currency().getDefaultFractionDigits()));
  }

  private static String moment(Instant at) {
    return DateTimeFormatter.ISO_INSTANT.format(at);
  }

  private static String cut(String words) {
    return words.length() > EXPLAINED ? words.substring(0, EXPLAINED) : words;
  }
}
