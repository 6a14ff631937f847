package io.redress.goods.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the words for a status mean that files of carriers commonly use. */
final class TrackingWords {
  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

  private static final Map<String, TrackingKind> KNOWN =
      Map.ofEntries(
          Map.entry("label made", TrackingKind.LABEL_MADE),
          Map.entry("label created", TrackingKind.LABEL_MADE),
          Map.entry("pre transit", TrackingKind.LABEL_MADE),
          Map.entry("info received", TrackingKind.LABEL_MADE),
          Map.entry("handed over", TrackingKind.HANDED_OVER),
          Map.entry("accepted", TrackingKind.HANDED_OVER),
          Map.entry("picked up", TrackingKind.HANDED_OVER),
          Map.entry("in transit", TrackingKind.IN_TRANSIT),
          Map.entry("transit", TrackingKind.IN_TRANSIT),
          Map.entry("out for delivery", TrackingKind.OUT_FOR_DELIVERY),
          Map.entry("delivered", TrackingKind.DELIVERED),
          Map.entry("not delivered", TrackingKind.NOT_DELIVERED),
          Map.entry("failed attempt", TrackingKind.NOT_DELIVERED),
          Map.entry("available for pickup", TrackingKind.NOT_DELIVERED),
          Map.entry("failure", TrackingKind.NOT_DELIVERED),
          Map.entry("lost", TrackingKind.LOST),
          Map.entry("damaged", TrackingKind.DAMAGED),
          Map.entry("returned", TrackingKind.RETURNED),
          Map.entry("return to sender", TrackingKind.RETURNED));

  private TrackingWords() {}

  /** The kind that a status means; a problem INVALID names the value for what is not known. */
  static TrackingKind kind(String status) {
    var plain = BETWEEN.matcher(status.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    var kind = KNOWN.get(plain);
    if (kind == null) {
      throw TrackingFile.wrong(
          "kind",
          status,
          "is no status that we know",
          "Write label_made, handed_over, in_transit, out_for_delivery, delivered,"
              + " not_delivered, lost, damaged or returned.");
    }
    return kind;
  }
}
