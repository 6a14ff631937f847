package io.redress.cases.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.shifts.Coverage.Span;
import io.redress.people.shifts.Gap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GapNewsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final int DAYS = CoverageGaps.DAYS_AHEAD + 1;
  private static final Instant NOW = at("2026-06-15T10:30");
  private static final UUID KNOWN = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static Gap gap(String from, String until) {
    return new Gap("ja", at(from), at(until), 1, Optional.empty());
  }

  private static NamedGap named(UUID id, Gap gap) {
    return new NamedGap(id, gap, NOW);
  }

  /** An hour after it was named, in the same days. */
  private static GapNews anHourLater(List<NamedGap> named, Gap... found) {
    var days = new Span(TODAY, DAYS, BERLIN);
    return GapNews.of(named, List.of(found), days, NOW.plus(Duration.ofHours(1)));
  }

  @Nested
  class GivenAGapThatWasNamed {
    private final Gap morning = gap("2026-06-23T08:00", "2026-06-23T09:00");
    private final List<NamedGap> named = List.of(named(KNOWN, morning));

    @Test
    void whenItIsFoundAgain_thenThereIsNoNews() {
      var news = anHourLater(named, morning);

      assertThat(news.fresh()).isEmpty();
      assertThat(news.stale()).isEmpty();
    }

    @Test
    void whenItEndsLater_thenItIsNamedAnew() {
      var longer = gap("2026-06-23T08:00", "2026-06-23T11:00");

      var news = anHourLater(named, longer);

      assertThat(news.fresh()).containsExactly(longer);
      assertThat(news.stale()).containsExactly(KNOWN);
    }

    @Test
    void whenItBeginsEarlier_thenItIsNamedAnew() {
      var longer = gap("2026-06-23T06:00", "2026-06-23T09:00");

      var news = anHourLater(named, longer);

      assertThat(news.fresh()).containsExactly(longer);
      assertThat(news.stale()).containsExactly(KNOWN);
    }

    @Test
    void whenAPartOfItIsCovered_thenThereIsNoNews() {
      var news = anHourLater(named, gap("2026-06-23T08:30", "2026-06-23T09:00"));

      assertThat(news.fresh()).isEmpty();
      assertThat(news.stale()).isEmpty();
    }

    @Test
    void whenItIsCovered_thenItIsForgotten() {
      var news = anHourLater(named);

      assertThat(news.fresh()).isEmpty();
      assertThat(news.stale()).containsExactly(KNOWN);
    }

    @Test
    void whenItGrowsIntoAnother_thenBothAreOne() {
      var noon = named(OTHER, gap("2026-06-23T12:00", "2026-06-23T13:00"));
      var all = gap("2026-06-23T08:00", "2026-06-23T13:00");

      var news = anHourLater(List.of(named.getFirst(), noon), all);

      assertThat(news.fresh()).containsExactly(all);
      assertThat(news.stale()).containsExactly(KNOWN, OTHER);
    }
  }

  @Nested
  class GivenAGapThatIsPartedAndGrows {
    @Test
    void whenOnePartEndsLater_thenOnlyThatPartIsNamedAnew() {
      var named = List.of(named(KNOWN, gap("2026-06-23T08:00", "2026-06-23T12:00")));
      var before = gap("2026-06-23T08:00", "2026-06-23T09:00");
      var after = gap("2026-06-23T11:00", "2026-06-23T14:00");

      var news = anHourLater(named, before, after);

      assertThat(news.fresh()).containsExactly(after);
      assertThat(news.stale()).isEmpty();
    }
  }

  @Nested
  class GivenAGapWithoutAnEnd {
    private final LocalDate horizon = TODAY.plusDays(DAYS);
    private final List<NamedGap> named = List.of(named(KNOWN, from("2026-06-22T09:00", horizon)));

    private static Gap from(String begin, LocalDate until) {
      return gap(begin, until + "T00:00");
    }

    @Test
    void whenTheHorizonMovesOn_thenItIsNoNews() {
      for (var day = 1; day <= 6; day++) {
        var days = new Span(TODAY.plusDays(day), DAYS, BERLIN);
        var found = from("2026-06-22T09:00", horizon.plusDays(day));

        var news = GapNews.of(named, List.of(found), days, NOW.plus(Duration.ofDays(day)));

        assertThat(news.fresh()).as("day %d", day).isEmpty();
        assertThat(news.stale()).as("day %d", day).isEmpty();
      }
    }

    @Test
    void whenItBeginsEarlier_thenItIsNamedAnew() {
      var earlier = from("2026-06-20T09:00", horizon);

      assertThat(anHourLater(named, earlier).fresh()).containsExactly(earlier);
    }
  }

  @Nested
  class GivenAGapOnTheLastDay {
    @Test
    void whenNothingOfItWasNamed_thenItWaitsForTomorrow() {
      var late = gap("2026-06-29T08:00", "2026-06-29T09:00");
      var days = new Span(TODAY.plusDays(1), DAYS, BERLIN);

      assertThat(anHourLater(List.of(), late).fresh()).isEmpty();
      assertThat(GapNews.of(List.of(), List.of(late), days, NOW.plus(Duration.ofDays(1))).fresh())
          .containsExactly(late);
    }
  }
}
