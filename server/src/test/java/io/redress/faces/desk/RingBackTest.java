package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingBackTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:20:00Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Test
  void whenAMomentIsAgreed_thenItIsOneOnTheClockOfWhoIsRung() {
    assertThat(new RingBack("2026-11-25", "10:00").at(TOKYO))
        .hasValue(Instant.parse("2026-11-25T01:00:00Z"));
    assertThat(new RingBack("2026-11-25", "").at(TOKYO))
        .hasValue(Instant.parse("2026-11-25T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24,09:00", "2026-12-24,09:00", "tomorrow,''", "2026-11-25,soon"})
  void whenTheMomentIsPastOrFarOrNone_thenItCannotBePromised(String date, String time) {
    assertThat(new RingBack(date, time).isPossible(TOKYO, NOW)).isFalse();
  }

  @Test
  void whenNoneIsAgreed_thenTheCalendarSaysWhen() {
    assertThat(new RingBack("", "").isPossible(TOKYO, NOW)).isTrue();
    assertThat(new RingBack("", "").at(TOKYO)).isEmpty();
  }
}
