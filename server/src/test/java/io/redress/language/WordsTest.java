package io.redress.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What one reader reads: dates, sums and time left of the table in the design of the pages. */
class WordsTest {
  private static final ZoneId ANTWERP = ZoneId.of("Europe/Brussels");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Tuesday 24 November 2026, 10:20 in Antwerp, 17:20 in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-11-24T09:20:00Z");

  private static final Phrases PHRASES = new Phrases();

  private static Words english() {
    return PHRASES.to(Reader.of(Language.ENGLISH, ANTWERP, NOW));
  }

  private static Words chinese() {
    return PHRASES.to(
        new Reader(
            Language.SIMPLIFIED_CHINESE,
            Language.SIMPLIFIED_CHINESE.homeLocale(),
            SHANGHAI,
            ANTWERP,
            NOW));
  }

  @Nested
  class GivenDays {
    @Test
    void whenAPromisedDayIsWritten_thenItCarriesItsWeekday() {
      assertThat(english().dates().day(LocalDate.of(2026, 11, 28)))
          .isEqualTo("Saturday 28 November");
      assertThat(chinese().dates().day(LocalDate.of(2026, 11, 28))).isEqualTo("11月28日 周六");
    }

    @Test
    void whenTheDayIsOfAnotherYear_thenTheYearIsWritten() {
      assertThat(english().dates().day(LocalDate.of(2027, 1, 2)))
          .isEqualTo("Saturday, 2 January 2027");
      assertThat(chinese().dates().day(LocalDate.of(2027, 1, 2))).isEqualTo("2027年1月2日 周六");
    }

    @Test
    void whenTheZoneIsAMereOffset_thenTheTimeIsThatOfTheZone() {
      for (var zone : List.of("+08:00", "UTC+08:00", "GMT+8", "Etc/GMT-8")) {
        var reader = Reader.of(Language.ENGLISH, ZoneId.of(zone), NOW);
        assertThat(PHRASES.to(reader).dates().time(NOW)).as(zone).isEqualTo("17:20");
      }
    }

    @Test
    void whenTheReaderLivesInAmerica_thenTheOrderIsAmerican() {
      var reader = new Reader(Language.ENGLISH, Locale.US, ANTWERP, ANTWERP, NOW);

      assertThat(PHRASES.to(reader).dates().day(LocalDate.of(2026, 11, 28)))
          .isEqualTo("Saturday, November 28");
    }

    @Test
    void whenSomethingHappenedToday_thenTheCalendarDecides() {
      assertThat(english().dates().moment(NOW.minusSeconds(3600))).isEqualTo("today, 09:20");
      assertThat(english().dates().moment(NOW.minusSeconds(12 * 3600)))
          .isEqualTo("yesterday, 22:20");
      assertThat(chinese().dates().moment(Instant.parse("2026-11-21T09:42:00Z")))
          .isEqualTo("11月21日 周六 17:42");
    }
  }

  @Nested
  class GivenDeadlines {
    private final Instant friday = Instant.parse("2026-11-27T11:00:00Z");

    @Test
    void whenItIsCloserThanThreeDays_thenTheHourIsWritten() {
      var wednesday = english().phrases().to(readerAt(friday.minusSeconds(2 * 86400)));

      assertThat(wednesday.dates().by(friday)).isEqualTo("by Fri 27 November, 12:00");
    }

    @Test
    void whenItIsFurtherAway_thenTheDayIsEnough() {
      assertThat(english().dates().by(friday)).isEqualTo("by Fri 27 November");
    }

    @Test
    void whenItIsTodayOrTomorrow_thenTheWordIsUsed() {
      assertThat(english().dates().by(Instant.parse("2026-11-24T17:00:00Z")))
          .isEqualTo("by 18:00 today");
      assertThat(english().dates().by(Instant.parse("2026-11-25T09:00:00Z")))
          .isEqualTo("by 10:00 tomorrow");
    }

    @Test
    void whenTheReaderIsInAnotherZone_thenTheTimeIsTheirsAndSaysSo() {
      assertThat(chinese().dates().by(Instant.parse("2026-11-24T11:00:00Z")))
          .isEqualTo("今天 您当地时间 19:00 前");
    }

    private Reader readerAt(Instant now) {
      return Reader.of(Language.ENGLISH, ANTWERP, now);
    }
  }

  @Nested
  class GivenTimeLeft {
    @Test
    void whenAConsumerReads_thenOneUnitIsWrittenAndDaysGoByCalendar() {
      assertThat(english().timeLeft().simply(NOW.plusSeconds(25 * 60))).isEqualTo("in 25 minutes");
      assertThat(english().timeLeft().simply(NOW.plusSeconds(3600))).isEqualTo("in 1 hour");
      assertThat(english().timeLeft().simply(Instant.parse("2026-11-24T23:30:00Z")))
          .isEqualTo("tomorrow");
      assertThat(chinese().timeLeft().simply(Instant.parse("2026-11-27T11:00:00Z")))
          .isEqualTo("还有 3 天");
    }

    @Test
    void whenTheDeskReads_thenTwoUnitsAreWritten() {
      assertThat(english().timeLeft().exactly(NOW.plusSeconds(100 * 60)))
          .isEqualTo("in 1 h 40 min");
      assertThat(english().timeLeft().exactly(NOW.minusSeconds(40 * 60))).isEqualTo("40 min late");
      assertThat(english().timeLeft().exactly(NOW.plusSeconds(52 * 3600))).isEqualTo("in 2 d 4 h");
    }
  }

  @Nested
  class GivenSums {
    @Test
    void whenASumIsNegative_thenARealMinusStandsBeforeTheCurrency() {
      assertThat(english().sums().of(Money.of(-29800, "EUR"))).isEqualTo("−€298.00");
      assertThat(chinese().sums().of(Money.of(-29800, "EUR"))).isEqualTo("−€298.00");
    }

    @Test
    void whenTheCurrencyHasItsOwnDecimals_thenTheyAreKept() {
      assertThat(english().sums().of(Money.of(61800, "JPY"))).isEqualTo("JP¥61,800");
      assertThat(english().sums().of(Money.of(1234, "KWD"))).endsWith("1.234");
      assertThat(english().sums().of(Money.of(109900, "GBP"))).isEqualTo("£1,099.00");
    }
  }

  @Nested
  class GivenMessages {
    @Test
    void whenTheKeyDoesNotExist_thenItIsADefect() {
      assertThatThrownBy(() -> english().say("no.such.key"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no.such.key");
    }

    @Test
    void whenAParameterIsMissing_thenItIsADefect() {
      assertThatThrownBy(() -> english().say("date.moment", Map.of("day", "Mon")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("time");
    }

    @Test
    void whenAnEnumIsGiven_thenItIsADefect() {
      assertThatThrownBy(() -> english().say("date.by.day", "day", Language.ENGLISH))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenAListIsGiven_thenItBecomesWords() {
      assertThat(english().say("date.by.day", "day", List.of("Monday", "Tuesday")))
          .isEqualTo("by Monday and Tuesday");
    }

    @Test
    void whenThePseudoLanguageSpeaks_thenEveryWordShowsWhereItComesFrom() {
      var pseudo = PHRASES.to(Reader.of(Language.PSEUDO, ANTWERP, NOW));

      assertThat(pseudo.say("date.by.tomorrow", "time", "10:00"))
          .startsWith("[")
          .endsWith("~]")
          .contains("10:00", "tömörröw");
    }
  }

  @Nested
  class GivenAReaderOfJapanese {
    private final Words japanese =
        PHRASES.to(Reader.of(Language.JAPANESE, ZoneId.of("Asia/Tokyo"), NOW));

    @Test
    void whenDaysAreWritten_thenTheyAreJapanese() {
      assertThat(japanese.dates().day(LocalDate.of(2026, 11, 28))).isEqualTo("11月28日（土）");
      assertThat(japanese.dates().time(NOW)).isEqualTo("18:20");
      assertThat(japanese.timeLeft().simply(NOW.plusSeconds(3 * 86400))).isEqualTo("あと3日");
    }

    @Test
    void whenSumsAreWritten_thenTheYenIsAtHome() {
      assertThat(japanese.sums().of(Money.of(61800, "JPY"))).isEqualTo("￥61,800");
      assertThat(japanese.sums().of(Money.of(-29800, "EUR"))).isEqualTo("−€298.00");
    }

    @Test
    void whenAListIsGiven_thenItBecomesWords() {
      assertThat(japanese.say("promise.was", "by", List.of("返金", "修理"))).contains("返金、修理");
    }
  }

  @Nested
  class GivenAReaderOfArabic {
    private final Words arabic =
        PHRASES.to(Reader.of(Language.ARABIC, ZoneId.of("Asia/Dubai"), NOW));

    @Test
    void whenDaysAreWritten_thenTheyAreGregorianWithFiguresThatEverybodyReads() {
      var riyadh = ZoneId.of("Asia/Riyadh");
      var region = Languages.choose(List.of(), "ar-SA");

      assertThat(arabic.dates().day(LocalDate.of(2026, 11, 28))).isEqualTo("السبت 28 نوفمبر");
      assertThat(
              PHRASES
                  .to(new Reader(Language.ARABIC, region, riyadh, riyadh, NOW))
                  .dates()
                  .withYear(LocalDate.of(2026, 11, 28)))
          .isEqualTo("السبت 28 نوفمبر 2026");
    }

    @Test
    void whenTimeIsLeft_thenTheNounFollowsTheNumber() {
      assertThat(days(2)).contains("يومين").doesNotContain("2");
      assertThat(days(3)).contains("3 أيام");
      assertThat(days(11)).contains("11 يومًا");
      assertThat(days(100)).contains("100 يوم");
    }

    private String days(int days) {
      return arabic.timeLeft().simply(NOW.plusSeconds(days * 86400L));
    }

    @Test
    void whenSumsAreWritten_thenMinusAndCurrencyStandFirst() {
      assertThat(arabic.sums().of(Money.of(-29800, "EUR"))).isEqualTo("−€298.00");
      assertThat(arabic.sums().of(Money.of(109900, "GBP"))).isEqualTo("UK£1,099.00");
      assertThat(arabic.sums().of(Money.of(109900, "AED")))
          .isEqualTo("د.إ.\u200f\u200e\u00a01,099.00");
    }

    @Test
    void whenNamesAndSumsStandInASentence_thenTheyAreKeptTogether() {
      assertThat(arabic.say("promise.was", "by", "Parker (small)"))
          .contains("\u2066Parker (small)\u2069");
      assertThat(arabic.say("promise.was", "by", "حقيبة Parker"))
          .contains("\u2068حقيبة Parker\u2069");
      assertThat(arabic.say("promise.was", "by", "السبت 28")).doesNotContain("\u2068", "\u2066");
      assertThat(arabic.say("promise.was", "by", Money.of(-29800, "EUR")))
          .contains("\u2066−€298.00\u2069");
    }

    @Test
    void whenAListIsGiven_thenItBecomesWords() {
      assertThat(arabic.say("promise.was", "by", List.of("إصلاح", "استبدال", "إرجاع")))
          .contains("إصلاح واستبدال وإرجاع");
    }
  }
}
