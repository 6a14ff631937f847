package io.redress.goods.carriers;

import static io.redress.goods.carriers.EasyPostBooks.text;

import io.redress.goods.tracking.TrackingKind;
import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What EasyPost's trackers tell (<a href="https://docs.easypost.com/docs/trackers">trackers</a>,
 * read 2026-11). A scan has no name there, so it gets one from what it says: the same scan is the
 * same news by whichever way and however often it comes. Who signed for a parcel is not read.
 */
final class EasyPostTracker {
  private static final int DIGITS = 32;

  private EasyPostTracker() {}

  /** Everything that a tracker tells. */
  static List<TrackingNews> news(JsonNode tracker) {
    var number = TrackingNumber.read(text(tracker, "tracking_code"));
    if (number.isEmpty()) {
      return List.of();
    }
    var details = tracker.path("tracking_details");
    var told = new ArrayList<TrackingNews>();
    for (var i = 0; i < details.size(); i++) {
      one(number.get(), details.get(i), "datetime").ifPresent(told::add);
    }
    if (details.isEmpty()) {
      one(number.get(), tracker, "updated_at").ifPresent(told::add);
    }
    return told;
  }

  private static Optional<TrackingNews> one(TrackingNumber number, JsonNode scan, String when) {
    var at = moment(text(scan, when));
    var kind = kind(text(scan, "status"), text(scan, "status_detail"));
    if (at.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    var said =
        Stream.of(
                number.value(),
                text(scan, when),
                text(scan, "status"),
                text(scan, "status_detail"),
                text(scan, "message"))
            .collect(Collectors.joining("\n"));
    return Optional.of(
        new TrackingNews(
            EasyPostCarrier.CODE,
            number,
            kind.get(),
            at.get(),
            place(scan.path("tracking_location")),
            text(scan, "message"),
            "scan-" + digest(said)));
  }

  private static Optional<TrackingKind> kind(String status, String detail) {
    return switch (detail) {
      case "lost" -> Optional.of(TrackingKind.LOST);
      case "damaged" -> Optional.of(TrackingKind.DAMAGED);
      case "return" -> Optional.of(TrackingKind.RETURNED);
      case "received_at_origin_facility" -> Optional.of(TrackingKind.HANDED_OVER);
      default -> ofStatus(status);
    };
  }

  private static Optional<TrackingKind> ofStatus(String status) {
    return switch (status) {
      case "pre_transit" -> Optional.of(TrackingKind.LABEL_MADE);
      case "in_transit" -> Optional.of(TrackingKind.IN_TRANSIT);
      case "out_for_delivery" -> Optional.of(TrackingKind.OUT_FOR_DELIVERY);
      case "delivered" -> Optional.of(TrackingKind.DELIVERED);
      case "available_for_pickup", "failure" -> Optional.of(TrackingKind.NOT_DELIVERED);
      case "return_to_sender" -> Optional.of(TrackingKind.RETURNED);
      // Unknown, an error, or a label that was cancelled: nothing happened to the parcel.
      default -> Optional.empty();
    };
  }

  private static String place(JsonNode location) {
    return Stream.of("city", "state", "country")
        .map(each -> text(location, each))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(TrackingNews::isPossible);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static String digest(String said) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
