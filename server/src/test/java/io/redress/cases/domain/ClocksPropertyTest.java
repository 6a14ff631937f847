package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.HolidayCalendars;
import io.redress.calendar.WorkingCalendar;
import io.redress.cases.figures.CaseClocks;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Laws of the three clocks that hold for any history. */
class ClocksPropertyTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");
  private static final WorkingCalendar HOURS =
      WorkingCalendar.ofWeekdays(
          ZoneId.of("Europe/Berlin"),
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          new HolidayCalendars().of("DE"));
  private static final List<PromiseKind> CARRYING =
      List.of(PromiseKind.values()).stream().filter(kind -> !kind.standsBeside()).toList();

  @RepeatedTest(40)
  void whenTimeGoesOn_thenNoClockGoesBackAndEachMinuteCountsOnce(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 9_327L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var clocks = new Clocks(new CaseHistory(OPENED, promises(random), List.of(), List.of()));
    var before = clocks.at(OPENED, HOURS);
    var then = OPENED;
    for (var i = 0; i < 30; i++) {
      var now = then.plus(Duration.ofMinutes(random.nextInt(1_500)));
      var after = clocks.at(now, HOURS);

      assertThat(passed(before.consumer(), after.consumer()))
          .as("seed %d", seed)
          .isBetween(Duration.ZERO, Duration.between(then, now));
      assertThat(passed(before.house(), after.house()))
          .as("seed %d", seed)
          .isBetween(Duration.ZERO, HOURS.workingTimeBetween(then, now));
      assertThat(passed(before.brand(), after.brand()))
          .as("seed %d", seed)
          .isBetween(Duration.ZERO, passed(before.consumer(), after.consumer()));
      assertThat(after.late()).as("seed %d", seed).isGreaterThanOrEqualTo(before.late());
      before = after;
      then = now;
    }
  }

  @RepeatedTest(40)
  void whenPausesAreAddedToTheTimeThatRan_thenTheyMakeUpTheWhole(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 4_711L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var clocks = new Clocks(new CaseHistory(OPENED, promises(random), List.of(), List.of()));
    var now = OPENED.plus(Duration.ofMinutes(random.nextInt(40_000)));
    var reading = clocks.at(now, HOURS).consumer();

    assertThat(reading.pauses().stream().map(CaseClocks.Pause::length))
        .as("seed %d", seed)
        .allMatch(Duration::isPositive);
    for (var i = 1; i < reading.pauses().size(); i++) {
      assertThat(reading.pauses().get(i).from())
          .as("seed %d: no two pauses overlap", seed)
          .isAfterOrEqualTo(reading.pauses().get(i - 1).until());
    }
    var paused =
        reading.pauses().stream()
            .map(CaseClocks.Pause::length)
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(reading.elapsed().plus(paused))
        .as("seed %d", seed)
        .isEqualTo(Duration.between(OPENED, now));
  }

  @RepeatedTest(20)
  void whenEveryMinuteIsLookedAt_thenTheClocksCountTheSame(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 31L) + repetition.getCurrentRepetition();
    var promises = promises(new Random(seed));
    var now = OPENED.plus(Duration.ofDays(20));
    var shown = new Clocks(new CaseHistory(OPENED, promises, List.of(), List.of())).at(now, HOURS);
    var consumer = 0L;
    var house = Duration.ZERO;
    var brand = 0L;
    for (var at = OPENED; at.isBefore(now); at = at.plus(Duration.ofMinutes(1))) {
      var awaited = awaited(promises, at);
      var isOwed = isOwed(promises, at);
      consumer += isOwed || (awaited != Party.CONSUMER && awaited != Party.NOBODY) ? 1 : 0;
      brand += awaited == Party.BRAND ? 1 : 0;
      // No payment was released in these lives, so that a refund always waits for the house.
      house =
          isOwed || awaited == Party.MERCHANT || awaited == Party.PROVIDER
              ? house.plus(HOURS.workingTimeBetween(at, at.plus(Duration.ofMinutes(1))))
              : house;
    }

    assertThat(shown.consumer().elapsed().toMinutes()).as("seed %d", seed).isEqualTo(consumer);
    assertThat(shown.brand().elapsed().toMinutes()).as("seed %d", seed).isEqualTo(brand);
    assertThat(shown.house().elapsed()).as("seed %d", seed).isEqualTo(house);
  }

  private static boolean isOwed(List<Promise> promises, Instant at) {
    return promises.stream().anyMatch(each -> isOpen(each, each.kind().standsBeside(), at));
  }

  private static Party awaited(List<Promise> promises, Instant at) {
    var awaited = Party.NOBODY;
    for (var each : promises) {
      awaited = isOpen(each, !each.kind().standsBeside(), at) ? each.kind().awaited() : awaited;
    }
    return awaited;
  }

  private static boolean isOpen(Promise promise, boolean isOfKind, Instant at) {
    return isOfKind
        && !at.isBefore(promise.madeAt())
        && promise.endedAt().filter(end -> !at.isBefore(end)).isEmpty();
  }

  private static Duration passed(CaseClocks.Reading before, CaseClocks.Reading after) {
    return after.elapsed().minus(before.elapsed());
  }

  /** One carrying promise after the other, with replies beside them that overlap as they like. */
  private static List<Promise> promises(Random random) {
    var promises = new ArrayList<Promise>();
    var from = OPENED;
    for (var i = 0; i < 8; i++) {
      var kind = CARRYING.get(random.nextInt(CARRYING.size()));
      var until = from.plus(Duration.ofMinutes(1 + random.nextInt(4_000)));
      promises.add(promise(random, kind, from, i == 7 ? Optional.empty() : Optional.of(until)));
      from = until;
    }
    for (var i = 0; i < 3; i++) {
      var asked = OPENED.plus(Duration.ofMinutes(random.nextInt(20_000)));
      var answered = asked.plus(Duration.ofMinutes(1 + random.nextInt(3_000)));
      promises.add(promise(random, PromiseKind.REPLY, asked, Optional.of(answered)));
    }
    return promises;
  }

  private static Promise promise(
      Random random, PromiseKind kind, Instant made, Optional<Instant> ended) {
    var due = made.plus(Duration.ofMinutes(1 + random.nextInt(2_000)));
    return new Promise(
        new PromiseId(new UUID(random.nextLong(), random.nextLong())),
        new CaseId(new UUID(1, 1)),
        kind,
        Party.CONSUMER,
        "desk",
        ended.isPresent() ? PromiseState.KEPT : PromiseState.OPEN,
        "tests",
        made,
        made,
        due,
        ended,
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
