package io.redress.promises.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.OpenInterval;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayHoursTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9-18 | 09:00-18:00",
        "13:00 – 17:30, 9:00–12:30 | 09:00-12:30, 13:00-17:30",
        "0-24 | 00:00-24:00",
        "22:00-24:00 | 22:00-24:00",
        "０９：００～１２：００、１３：００～１８：００ | 09:00-12:00, 13:00-18:00",
        "٩:٠٠ - ١٢:٠٠، ١٣:٠٠ - ١٨:٠٠ | 09:00-12:00, 13:00-18:00",
        "9-12;12-18 | 09:00-12:00, 12:00-18:00",
      })
  void whenHoursAreWrittenInAnyCommonWay_thenTheyAreRead(String text, String plain) {
    assertThat(DayHours.read(text).map(DayHours::write)).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open",
        "9",
        "18-9",
        "9-9",
        "9-25",
        "9:60-10",
        "9-12, 11-18",
        "24-24",
        "9-12,",
        "-",
        "9-24, 10-11",
        "9--12",
        "9-10,10-11,11-12,12-13,13-14,14-15,15-16"
      })
  void whenHoursCannotBeMeant_thenTheyAreNotGuessed(String text) {
    assertThat(DayHours.read(text)).isEmpty();
  }

  @Test
  void whenNothingIsWritten_thenTheDayIsClosed() {
    assertThat(DayHours.read(" ")).contains(List.of());
    assertThat(DayHours.write(List.of())).isEmpty();
  }

  @RepeatedTest(50)
  void whatIsWrittenIsReadAlike(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 9L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var hours = new ArrayList<OpenInterval>();
    for (var minute = random.nextInt(300); minute < 1_300; minute += 1 + random.nextInt(300)) {
      var start = LocalTime.MIDNIGHT.plusMinutes(minute);
      minute += 1 + random.nextInt(100);
      if (hours.size() < DayHours.MOST_INTERVALS) {
        hours.add(new OpenInterval(start, LocalTime.MIDNIGHT.plusMinutes(minute)));
      }
    }

    assertThat(DayHours.read(DayHours.write(hours))).as("seed %d", seed).contains(hours);
  }
}
