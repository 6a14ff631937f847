package io.redress.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.releases.RuleRelease;
import io.redress.rulebook.releases.RuleRelease.Layer;
import io.redress.rulebook.releases.RuleRelease.Publication;
import io.redress.shared.RuleReleaseId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final Duration SHORT = Duration.ofNanos(1);

  private static RuleRelease release(String name, Instant from) {
    return new RuleRelease(
        new RuleReleaseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
        Layer.INSTALLATION,
        name,
        name,
        from,
        new Publication(NOON.minusSeconds(3600), "operator"),
        Optional.empty());
  }

  private static RuleRelease withdrawn(RuleRelease release) {
    return new RuleRelease(
        release.id(),
        release.layer(),
        release.digest(),
        release.name(),
        release.from(),
        release.publication(),
        Optional.of(NOON.minusSeconds(1800)));
  }

  @Nested
  class GivenOneReleaseFromNoon {
    private final RuleRelease noon = release("noon", NOON);
    private final Timetable timetable = new Timetable(List.of(noon));

    @Test
    void whenItIsABitEarlier_thenNothingCountsAndItIsStillToCome() {
      assertThat(timetable.at(NOON.minus(SHORT))).isEmpty();
      assertThat(timetable.after(NOON.minus(SHORT))).containsExactly(noon);
    }

    @Test
    void whenItIsNoon_thenItCountsAndNothingIsToCome() {
      assertThat(timetable.at(NOON)).contains(noon);
      assertThat(timetable.after(NOON)).isEmpty();
    }
  }

  @Nested
  class GivenALaterReleaseThatWasReadFirst {
    private final RuleRelease noon = release("noon", NOON);
    private final RuleRelease one = release("one", NOON.plusSeconds(3600));
    private final Timetable timetable = new Timetable(List.of(one, noon));

    @Test
    void whenItIsTime_thenTheLaterCounts() {
      assertThat(timetable.at(NOON.plusSeconds(3599))).contains(noon);
      assertThat(timetable.at(NOON.plusSeconds(3600))).contains(one);
      assertThat(timetable.before(one)).contains(noon);
      assertThat(timetable.before(noon)).isEmpty();
    }

    @Test
    void whenSeveralCountedBefore_thenTheLastOfThemStoodBefore() {
      var two = release("two", NOON.plusSeconds(7200));

      assertThat(new Timetable(List.of(two, one, noon)).before(two)).contains(one);
    }

    @Test
    void whenTheLaterIsWithdrawn_thenTheEarlierGoesOn() {
      var left = new Timetable(List.of(withdrawn(one), noon));

      assertThat(left.at(NOON.plusSeconds(7200))).contains(noon);
      assertThat(left.after(NOON)).isEmpty();
    }
  }
}
