package io.redress.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The person who reads: what everything written for them is formatted by.
 *
 * @param language the language of the words
 * @param region the locale of dates, times and sums; it speaks the same language
 * @param zone the reader's time zone
 * @param houseZone the time zone of the merchant; named beside a time when it differs
 * @param now the moment of reading, from the one clock; decides what "today" is
 */
public record Reader(Language language, Locale region, ZoneId zone, ZoneId houseZone, Instant now) {
  public Reader {
    if (!region.getLanguage().equals(language.homeLocale().getLanguage())) {
      throw new IllegalArgumentException(region + " does not speak " + language.tag());
    }
  }

  /** A reader of this language in its home region, in the house's own time zone. */
  public static Reader of(Language language, ZoneId zone, Instant now) {
    return new Reader(language, language.homeLocale(), zone, zone, now);
  }

  /** The calendar day on which this reader reads. */
  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  /** Whether the reader's text runs from right to left. */
  public boolean isRightToLeft() {
    return language.direction().equals("rtl");
  }

  /** Whether the reader's clock shows another time than the house's at this moment. */
  public boolean isElsewhere(Instant moment) {
    var rules = zone.getRules();
    return !rules.getOffset(moment).equals(houseZone.getRules().getOffset(moment));
  }
}
