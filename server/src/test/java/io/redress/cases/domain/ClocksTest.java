package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.HolidayCalendars;
import io.redress.calendar.WorkingCalendar;
import io.redress.cases.CaseEvent;
import io.redress.cases.figures.CaseClocks;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.shared.PaymentId;
import io.redress.shared.PromiseId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The three clocks of a case in the situations that people argue about. */
class ClocksTest {
  /** A Monday, ten in the morning where the house is. */
  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

  private static final WorkingCalendar HOURS =
      WorkingCalendar.ofWeekdays(
          ZoneId.of("Europe/Berlin"),
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          new HolidayCalendars().of("DE"));

  private final List<Promise> promises = new ArrayList<>();
  private final List<RefundIntent> intents = new ArrayList<>();
  private final List<CaseEvent> events = new ArrayList<>();

  private void promised(PromiseKind kind, int fromHour, int untilHour) {
    var end = untilHour < 0 ? Optional.<Instant>empty() : Optional.of(at(untilHour));
    var state = untilHour < 0 ? PromiseState.OPEN : PromiseState.KEPT;
    var due = at(fromHour + 24);
    promises.add(promise(promises.size(), kind, state, at(fromHour), due, end));
  }

  private static Promise promise(
      int id,
      PromiseKind kind,
      PromiseState state,
      Instant made,
      Instant due,
      Optional<Instant> end) {
    var successor =
        state == PromiseState.BROKEN
            ? Optional.of(new PromiseId(new UUID(3, id + 1)))
            : Optional.<PromiseId>empty();
    return new Promise(
        new PromiseId(new UUID(3, id)),
        new CaseId(new UUID(1, 1)),
        kind,
        Party.CONSUMER,
        "desk",
        state,
        "tests",
        made,
        made,
        due,
        end,
        successor,
        Optional.empty(),
        1);
  }

  private static Instant at(int hour) {
    return OPENED.plus(Duration.ofHours(hour));
  }

  private CaseClocks read(int hour) {
    return new Clocks(new CaseHistory(OPENED, promises, intents, events)).at(at(hour), HOURS);
  }

  @Nested
  class GivenABrandThatIsAsked {
    @Test
    void whenItHoldsTheCase_thenTheConsumerWaitsAndWeDoNot() {
      promised(PromiseKind.DECISION, 0, 4);
      promised(PromiseKind.BRAND_ANSWER, 4, -1);

      var clocks = read(48);

      assertThat(clocks.consumer().elapsed()).isEqualTo(Duration.ofDays(2));
      assertThat(clocks.consumer().pauses()).isEmpty();
      assertThat(clocks.house().elapsed()).isEqualTo(Duration.ofHours(4));
      assertThat(clocks.house().isRunning()).isFalse();
      assertThat(clocks.brand().elapsed()).isEqualTo(Duration.ofHours(44));
    }

    @Test
    void whenTheConsumerAsksMeanwhile_thenWeWorkAndTheBrandHoldsItStill() {
      promised(PromiseKind.BRAND_ANSWER, 0, -1);
      promised(PromiseKind.REPLY, 1, 3);

      var clocks = read(4);

      assertThat(clocks.house().elapsed()).isEqualTo(Duration.ofHours(2));
      assertThat(clocks.brand().elapsed()).isEqualTo(Duration.ofHours(4));
    }
  }

  @Nested
  class GivenAConsumerWhoIsAwaited {
    @Test
    void whenTheyChoose_thenTheirClockStandsAndSaysWhy() {
      promised(PromiseKind.DECISION, 0, 2);
      promised(PromiseKind.CHOICE, 2, 30);
      promised(PromiseKind.FULFILMENT, 30, -1);

      var consumer = read(40).consumer();

      assertThat(consumer.elapsed()).isEqualTo(Duration.ofHours(12));
      assertThat(consumer.pauses())
          .containsExactly(
              new CaseClocks.Pause(Party.CONSUMER, Optional.of(PromiseKind.CHOICE), at(2), at(30)));
    }

    @Test
    void whenTheyAreReminded_thenThePausesBeforeAndAfterAreOne() {
      promised(PromiseKind.CHOICE, 0, 24);
      promised(PromiseKind.CHOICE, 24, -1);

      assertThat(read(48).consumer().pauses())
          .singleElement()
          .extracting(CaseClocks.Pause::length)
          .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void whenTheyAskInsteadOfChoosing_thenTheirClockRuns() {
      promised(PromiseKind.CHOICE, 0, -1);
      promised(PromiseKind.REPLY, 5, -1);

      var clocks = read(10);

      assertThat(clocks.consumer().isRunning()).isTrue();
      assertThat(clocks.consumer().elapsed()).isEqualTo(Duration.ofHours(5));
    }
  }

  @Nested
  class GivenAHouseThatIsClosed {
    @Test
    void whenTheNightPasses_thenTheConsumerWaitsAndWeDoNotWork() {
      promised(PromiseKind.DECISION, 0, -1);

      var evening = read(9);
      var morning = read(22);

      assertThat(morning.house().elapsed()).isEqualTo(evening.house().elapsed());
      assertThat(morning.consumer().elapsed())
          .isEqualTo(evening.consumer().elapsed().plusHours(13));
    }
  }

  @Nested
  class GivenAPromiseThatSlipped {
    @Test
    void whenItIsKeptLate_thenItStaysLateForEver() {
      promises.add(
          promise(0, PromiseKind.DECISION, PromiseState.KEPT, OPENED, at(10), Optional.of(at(11))));

      assertThat(read(10).late()).isZero();
      assertThat(read(11).late()).isOne();
      assertThat(read(5_000).late()).isOne();
    }

    @Test
    void whenItIsRenewedTwice_thenItIsLateOnce() {
      promises.add(
          promise(
              0, PromiseKind.DECISION, PromiseState.BROKEN, OPENED, at(10), Optional.of(at(10))));
      promises.add(
          promise(
              1, PromiseKind.DECISION, PromiseState.BROKEN, at(10), at(20), Optional.of(at(20))));
      promises.add(
          promise(2, PromiseKind.DECISION, PromiseState.KEPT, at(20), at(30), Optional.of(at(21))));

      assertThat(read(40).late()).isOne();
    }
  }

  @Nested
  class GivenARefundThatIsOwed {
    private void released(int hour) {
      var intent = new RefundIntentId(new UUID(5, 1));
      var attempt =
          new RefundAttempt(
              new RefundAttemptId(new UUID(6, 1)),
              intent,
              1,
              "sandbox",
              "key",
              AttemptState.FAILED,
              Optional.empty(),
              Optional.empty(),
              at(hour),
              Optional.empty(),
              1);
      intents.add(
          new RefundIntent(
              intent,
              new CaseId(new UUID(1, 1)),
              new ResolutionId(new UUID(7, 1)),
              new PaymentId(new UUID(8, 1)),
              Money.of(100, "EUR"),
              IntentState.CREATED,
              at(hour),
              Optional.empty(),
              1,
              List.of(attempt)));
    }

    @Test
    void whenTheProviderSaysNo_thenWeWorkAgainFromThen() {
      promised(PromiseKind.REFUND, 0, -1);
      released(2);
      events.add(
          new CaseEvent(
              1,
              "refund_answered",
              Actor.SYSTEM,
              Map.of("attempt", new UUID(6, 1).toString(), "answer", "failed"),
              at(5)));

      assertThat(read(4).house().elapsed()).isEqualTo(Duration.ofHours(2));
      assertThat(read(4).house().isRunning()).isFalse();
      assertThat(read(6).house().elapsed()).isEqualTo(Duration.ofHours(3));
      assertThat(read(6).consumer().elapsed()).isEqualTo(Duration.ofHours(6));
    }
  }
}
