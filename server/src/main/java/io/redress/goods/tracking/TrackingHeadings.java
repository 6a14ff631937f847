package io.redress.goods.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Where in a row of a file of scans what stands. */
record TrackingHeadings(Map<String, Integer> places) {
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "number",
          List.of(
              "tracking_number",
              "tracking number",
              "tracking",
              "tracking code",
              "trackingnumber",
              "sendungsnummer",
              "parcel number",
              "shipment number",
              "awb"),
          "at",
          List.of(
              "at",
              "happened_at",
              "datetime",
              "date time",
              "timestamp",
              "event date",
              "scan date",
              "zeitpunkt",
              "date",
              "datum"),
          "kind",
          List.of("kind", "status", "event", "event code", "status code", "ereignis"),
          "place",
          List.of("place", "location", "city", "ort", "depot", "lieu"),
          "words",
          List.of("words", "message", "description", "text", "beschreibung", "remark"),
          "carrier",
          List.of("carrier", "carrier code", "courier", "versender"),
          "event",
          List.of("event_id", "event id", "scan id", "id"));

  /** Where it stands by this row; empty when the row is no heading. */
  static Optional<TrackingHeadings> of(List<String> row, TrackingColumns wanted) {
    var found = new TreeMap<String, Integer>();
    wanted
        .all()
        .forEach((name, heading) -> find(row, name, heading).ifPresent(at -> found.put(name, at)));
    var isHeading =
        found.containsKey("number") && found.containsKey("at") && found.containsKey("kind");
    return isHeading ? Optional.of(new TrackingHeadings(Map.copyOf(found))) : Optional.empty();
  }

  private static OptionalInt find(List<String> row, String name, String wanted) {
    var names =
        wanted.isEmpty()
            ? KNOWN.getOrDefault(name, List.of())
            : List.of(wanted.toLowerCase(Locale.ROOT));
    return names.stream()
        .flatMapToInt(
            each ->
                IntStream.range(0, row.size())
                    .filter(at -> row.get(at).strip().toLowerCase(Locale.ROOT).equals(each)))
        .findFirst();
  }

  /** What stands in a row; empty where the column or the cell is missing. */
  String cell(List<String> row, String name) {
    var at = places.getOrDefault(name, -1);
    return at >= 0 && at < row.size() ? row.get(at).strip() : "";
  }
}
