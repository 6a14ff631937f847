package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the built-in holidays with another source; needs the shared data sets. */
@Tag("data")
class HolidayDataTest {
  private static final int COUNTRY = 0;
  private static final int DATE = 1;
  private static final int TYPE = 5;
  private static final int DATE_LENGTH = "2026-01-01".length();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT", "BE", "CZ", "DE", "DK", "ES", "FR", "IE", "IT", "LU", "PL", "PT", "HK", "AU", "CA",
        "BR", "JP", "SG", "US"
      })
  void freeWeekdaysAgreeWithTheOtherSource(String country) throws IOException {
    assertThat(freeWeekdays(country)).isEqualTo(otherSource(country));
  }

  /** The other source leaves out days around a feast and days of newer laws, and invents none. */
  @ParameterizedTest
  @ValueSource(strings = {"TW", "KR", "GB", "NL", "RO", "HU", "FI", "SE", "GR", "NO"})
  void noFreeWeekdayOfTheOtherSourceIsForgotten(String country) throws IOException {
    assertThat(freeWeekdays(country)).containsAll(otherSource(country));
  }

  private static Set<LocalDate> otherSource(String country) throws IOException {
    var days = new TreeSet<LocalDate>();
    for (var line : Files.readAllLines(sharedData().resolve("holidays/public_holidays.csv"))) {
      var cells = line.split(",", -1);
      if (cells[COUNTRY].equals(country) && cells[TYPE].equals("public")) {
        addWeekday(days, LocalDate.parse(cells[DATE].substring(0, DATE_LENGTH)));
      }
    }
    return days;
  }

  @Test
  void makeUpDaysOfChinaIn2025AgreeWithTheOtherSource() throws IOException {
    var text = Files.readString(sharedData().resolve("holidays/china_workdays/2025.json"));
    var china = new HolidayCalendars().of("CN");
    var workdays = text.substring(text.indexOf("\"workdays\""), text.indexOf("\"inLieuDays\""));
    var days = LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2026, 1, 1)).toList();

    assertThat(days)
        .allSatisfy(
            day -> assertThat(china.isMakeUpDay(day)).isEqualTo(workdays.contains("" + day)));
    assertThat(days)
        .allSatisfy(
            day ->
                assertThat(china.isHoliday(day))
                    .as("%s", day)
                    .isEqualTo(text.substring(0, text.indexOf("\"workdays\"")).contains("" + day)));
  }

  private static Set<LocalDate> freeWeekdays(String country) {
    var holidays = new HolidayCalendars().of(country);
    var found = new TreeSet<LocalDate>();
    LocalDate.of(2025, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .filter(holidays::isHoliday)
        .forEach(day -> addWeekday(found, day));
    return found;
  }

  /** Sources differ on Sundays, which are free anyway. */
  private static void addWeekday(Set<LocalDate> days, LocalDate day) {
    if (Holidays.NONE.isWorkingDay(day)) {
      days.add(day);
    }
  }

  private static Path sharedData() {
    var stated = System.getProperty("redress.shared");
    if (stated != null) {
      return Path.of(stated, "data");
    }
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var candidate = folder.resolveSibling("shared").resolve("data");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("the shared data sets are not beside the checkout");
  }
}
