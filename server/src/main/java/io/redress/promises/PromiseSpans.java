package io.redress.promises;

import io.redress.calendar.WorkingCalendar;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a promise of each kind runs: a pure function of working calendars and settings.
 *
 * <p>Whoever owes it has it counted by the own calendar: a brand that is closed in August is not
 * waited for as if it were open.
 *
 * <p>Whatever the calendar says, the longest span of the kind is never exceeded: a long row of
 * holidays shortens the working days that are left, not the patience of who waits.
 *
 * @param house the hours in which the merchant's people work
 * @param brand the hours in which the brand works that is asked
 * @param settings what the merchant has set
 */
public record PromiseSpans(WorkingCalendar house, WorkingCalendar brand, PromiseSettings settings) {

  /** Where everybody works the same hours. */
  public PromiseSpans(WorkingCalendar everybody, PromiseSettings settings) {
    this(everybody, everybody, settings);
  }

  /** The last moment of a promise of this kind that is made now. */
  public Instant due(PromiseKind kind, Instant madeAt, SpanFacts facts) {
    var wanted =
        switch (kind) {
          case BRAND_ANSWER ->
              calendar(kind).endOfWorkingDay(madeAt, facts.brandAnswerWorkingDays());
          case REFUND -> refund(madeAt, facts);
          case CHOICE, GOODS_BACK, PAYMENT, AFTERCARE -> days(madeAt, settings.of(kind));
          case DECISION,
              REPLY,
              CALL_BACK,
              LOOK_AGAIN,
              DISPUTE_ANSWER,
              GOODWILL,
              COMPLAINT,
              INSPECTION,
              FULFILMENT ->
              workingDays(madeAt, settings.of(kind));
        };
    return earlier(wanted, madeAt.plus(kind.maxSpan()));
  }

  /**
   * The last moment of such a promise when nothing can be told any more after {@code latest}: the
   * last one up to it at which whoever owes it works. Empty when that has passed already.
   */
  public Optional<Instant> dueBefore(Instant latest, PromiseKind kind, Instant madeAt) {
    return calendar(kind).lastOpenUpTo(latest).filter(madeAt::isBefore);
  }

  private WorkingCalendar calendar(PromiseKind kind) {
    return kind.owedBy() == Party.BRAND ? brand : house;
  }

  /**
   * Law's last moment bounds our own. One that has already passed cannot be promised any more: then
   * the next working day is the earliest that can honestly be said.
   */
  private Instant refund(Instant madeAt, SpanFacts facts) {
    var ours = workingDays(madeAt, settings.of(PromiseKind.REFUND));
    return facts
        .refundDueBy()
        .map(law -> law.isAfter(madeAt) ? earlier(law, ours) : workingDays(madeAt, 1))
        .orElse(ours);
  }

  private Instant workingDays(Instant madeAt, int count) {
    return house.endOfWorkingDay(madeAt, count);
  }

  /** The same time of day in the team's zone, so that a change of the clocks does not move it. */
  private Instant days(Instant madeAt, int count) {
    return madeAt.atZone(house.zone()).plusDays(count).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
