package io.redress.goods.tracking;

import io.redress.shared.PlainWords;
import java.time.Instant;
import java.util.Locale;

/**
 * One thing that a carrier said of a parcel.
 *
 * @param carrier code of the carrier that tells, in small letters
 * @param number the number it tells of
 * @param at when it happened, as the carrier says; it may be told much later
 * @param place where, as the carrier writes it; empty when it does not say
 * @param words in the carrier's own language; empty when it uses none
 * @param eventId the carrier's name of it, by which it is known when it comes again
 */
public record TrackingNews(
    String carrier,
    TrackingNumber number,
    TrackingKind kind,
    Instant at,
    String place,
    String words,
    String eventId) {
  /** The longest texts that are kept; what is longer is cut. */
  public static final int LONGEST_WORDS = 200;

  public static final int LONGEST_PLACE = 120;

  /** No parcel that anybody asks after travelled before. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** The longest name of an event. */
  public static final int LONGEST_ID = 120;

  public TrackingNews {
    carrier = carrier.toLowerCase(Locale.ROOT);
    place = cut(place, LONGEST_PLACE);
    words = cut(words, LONGEST_WORDS);
    if (eventId.isBlank() || eventId.length() > LONGEST_ID) {
      throw new IllegalArgumentException("an event needs a name of 1 to 120 characters");
    }
  }

  /** Whether something can have happened then; what is written wrongly is centuries away. */
  public static boolean isPossible(Instant at) {
    return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
  }

  /** The same; it happened now where the clock of a carrier says of it that it is yet to come. */
  TrackingNews noLaterThan(Instant now) {
    return at.isAfter(now)
        ? new TrackingNews(carrier, number, kind, now, place, words, eventId)
        : this;
  }

  private static String cut(String text, int longest) {
    var line = PlainWords.oneLine(text);
    if (line.length() <= longest) {
      return line;
    }
    var end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
    return line.substring(0, end);
  }
}
