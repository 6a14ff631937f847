package io.redress.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.Holidays;
import io.redress.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PromiseSettingsTest {
  @Nested
  class GivenWhatHoldsWhenNothingIsSet {
    @Test
    void whenAKindIsTheMerchants_thenItHasItsDays() {
      assertThat(PromiseSettings.DEFAULTS.days().keySet())
          .containsExactlyInAnyOrderElementsOf(PromiseSettings.kinds())
          .doesNotContain(PromiseKind.BRAND_ANSWER);
      assertThat(PromiseSettings.DEFAULTS.of(PromiseKind.DECISION)).isEqualTo(2);
    }

    @Test
    void whenSomeDaysAreSet_thenTheOthersStay() {
      var settings = new PromiseSettings(Map.of(PromiseKind.DECISION, 4));

      assertThat(settings.of(PromiseKind.DECISION)).isEqualTo(4);
      assertThat(settings.of(PromiseKind.REFUND)).isEqualTo(5);
    }

    @Test
    void whenTheDaysOfABrandAreSetHere_thenItIsRefused() {
      assertThatThrownBy(() -> new PromiseSettings(Map.of(PromiseKind.BRAND_ANSWER, 3)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenTheMostOfEveryKind {
    @Test
    void whenAWeekIsOrdinary_thenTheLongestSpanIsNotCutShort() {
      var most = new EnumMap<PromiseKind, Integer>(PromiseKind.class);
      PromiseSettings.kinds().forEach(kind -> most.put(kind, PromiseSettings.most(kind)));
      var hours =
          WorkingCalendar.ofWeekdays(
              ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), LocalTime.of(18, 0), Holidays.NONE);
      var spans = new PromiseSpans(hours, new PromiseSettings(most));
      var evening = Instant.parse("2026-06-15T17:00:00Z");

      most.keySet().stream()
          .filter(PromiseSettings::isInWorkingDays)
          .forEach(
              kind ->
                  assertThat(spans.due(kind, evening, SpanFacts.NONE))
                      .as(kind.name())
                      .isEqualTo(hours.endOfWorkingDay(evening, PromiseSettings.most(kind))));
    }

    @Test
    void whenOneDayMoreIsSet_thenItIsRefused() {
      for (var kind : PromiseSettings.kinds()) {
        var tooMany = Map.of(kind, PromiseSettings.most(kind) + 1);
        assertThatThrownBy(() -> new PromiseSettings(tooMany))
            .as(kind.name())
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
