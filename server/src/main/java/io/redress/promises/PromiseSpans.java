package io.redress.promises;

import io.redress.calendar.WorkingCalendar;
import java.time.Instant;

/**
 * Until when a promise of each kind runs: a pure function of working calendar and settings.
 *
 * <p>Whatever the calendar says, the longest span of the kind is never exceeded: a long row of
 * holidays shortens the working days that are left, not the patience of who waits.
 *
 * @param calendar the hours in which the team that has to keep it works
 * @param settings what the merchant has set
 */
public record PromiseSpans(WorkingCalendar calendar, PromiseSettings settings) {

  /** The last moment of a promise of this kind that is made now. */
  public Instant due(PromiseKind kind, Instant madeAt, SpanFacts facts) {
    var wanted =
        switch (kind) {
          case DECISION -> workingDays(madeAt, settings.decisionWorkingDays());
          case REPLY -> workingDays(madeAt, settings.replyWorkingDays());
          case CALL_BACK -> workingDays(madeAt, settings.callBackWorkingDays());
          case LOOK_AGAIN -> workingDays(madeAt, settings.lookAgainWorkingDays());
          case BRAND_ANSWER -> workingDays(madeAt, facts.brandAnswerWorkingDays());
          case CHOICE -> days(madeAt, settings.choiceReminderDays());
          case GOODS_BACK -> days(madeAt, settings.goodsBackReminderDays());
          case INSPECTION -> workingDays(madeAt, settings.inspectionWorkingDays());
          case REFUND -> refund(madeAt, facts);
          case FULFILMENT -> workingDays(madeAt, settings.fulfilmentWorkingDays());
          case AFTERCARE -> days(madeAt, settings.aftercareDays());
        };
    return earlier(wanted, madeAt.plus(kind.maxSpan()));
  }

  /**
   * Law's last moment bounds our own. One that has already passed cannot be promised any more: then
   * the next working day is the earliest that can honestly be said.
   */
  private Instant refund(Instant madeAt, SpanFacts facts) {
    var ours = workingDays(madeAt, settings.refundWorkingDays());
    return facts
        .refundDueBy()
        .map(law -> law.isAfter(madeAt) ? earlier(law, ours) : workingDays(madeAt, 1))
        .orElse(ours);
  }

  private Instant workingDays(Instant madeAt, int count) {
    return calendar.endOfWorkingDay(madeAt, count);
  }

  /** The same time of day in the team's zone, so that a change of the clocks does not move it. */
  private Instant days(Instant madeAt, int count) {
    return madeAt.atZone(calendar.zone()).plusDays(count).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
