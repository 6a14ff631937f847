package io.redress.goods.tracking;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headings under which a file of scans says what; an empty one is looked for among those that
 * carriers commonly use.
 *
 * @param carrier whose number it is, where a file has several
 * @param event the carrier's name of the scan
 */
public record TrackingColumns(
    String number,
    String at,
    String kind,
    String place,
    String words,
    String carrier,
    String event) {
  /** All are looked for. */
  public static final TrackingColumns KNOWN = new TrackingColumns("", "", "", "", "", "", "");

  /** The longest heading. */
  public static final int LONGEST = 80;

  public TrackingColumns {
    number = cut(number);
    at = cut(at);
    kind = cut(kind);
    place = cut(place);
    words = cut(words);
    carrier = cut(carrier);
    event = cut(event);
  }

  /** Those that were named, by what they say; the others are looked for. */
  public static TrackingColumns of(Map<String, String> named) {
    return new TrackingColumns(
        named.getOrDefault("number", ""),
        named.getOrDefault("at", ""),
        named.getOrDefault("kind", ""),
        named.getOrDefault("place", ""),
        named.getOrDefault("words", ""),
        named.getOrDefault("carrier", ""),
        named.getOrDefault("event", ""));
  }

  /** All of them, by what they say. */
  public Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    all.put("number", number);
    all.put("at", at);
    all.put("kind", kind);
    all.put("place", place);
    all.put("words", words);
    all.put("carrier", carrier);
    all.put("event", event);
    return all;
  }

  private static String cut(String heading) {
    var text = heading.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
