package io.redress.cases.domain;

import io.redress.promises.Promise;
import io.redress.shared.Money;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.Optional;

/**
 * A letter to be written to a party.
 *
 * @param kind what the letter is about
 * @param to consumer or brand
 * @param nextDate the date it holds on to: what is promised next
 * @param amount the money it speaks of
 * @param words words of a person that go with it
 * @param about the promise it is about
 * @param slips how often what it is about has slipped by now; 0 when it has not
 * @param sorry what is given to make up for it
 */
public record Notice(
    Kind kind,
    Party to,
    Optional<Instant> nextDate,
    Optional<Money> amount,
    Optional<String> words,
    Optional<Promise> about,
    int slips,
    Optional<Sorry> sorry) {

  /** What makes up for a broken promise, and by when it is there. */
  public record Sorry(Money sum, Instant due) {}

  /** The closed list of letters that a case writes. */
  public enum Kind {
    REQUEST_RECEIVED,
    WITHDRAWAL_RECEIVED,
    BRAND_ASKED,
    BRAND_WANTS_TO_KNOW,
    BRAND_TOLD,
    BRAND_ANSWERED,
    BRAND_SILENT,
    BRAND_WAITED_FOR,
    BRAND_APPEALED,
    DECISION_OFFER,
    DECISION_NO,
    CHOICE_REMINDER,
    GOODS_REMINDER,
    GOODS_RECEIVED,
    INSPECTED,
    INSPECTED_DIFFERS,
    REFUND_ON_THE_WAY,
    REFUND_FAILED_ONCE,
    REFUND_ARRIVED,
    REFUND_HELD,
    REFUND_GOES_ON,
    REFUND_BY_BANK,
    CREDIT_GIVEN,
    CREDIT_TAKEN_BACK,
    DIFFERENCE_DUE,
    DIFFERENCE_PAID,
    DIFFERENCE_LAPSED,
    PROMISE_SLIPPED,
    PROMISE_MOVED,
    PROMISE_GIVEN,
    GOODWILL_GIVEN,
    LOOK_AGAIN,
    MESSAGE_FROM_HOUSE,
    CASE_CLOSED,
    REQUEST_WITHDRAWN,
    REOPENED,
    MERGED,
    SPLIT,
    BRAND_REQUEST,
    BRAND_REPLY,
    BRAND_DATE_NEAR,
    BRAND_REMINDER,
    BRAND_APPEAL,
    BRAND_THANKS,
    PROMISE_AT_RISK,
    PROMISE_ESCALATED,
    PROMISE_UNANSWERED
  }

  static Notice of(Kind kind, Party to) {
    return new Notice(
        kind,
        to,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  static Notice toConsumer(Kind kind) {
    return of(kind, Party.CONSUMER);
  }

  Notice until(Instant date) {
    return new Notice(kind, to, Optional.of(date), amount, words, about, slips, sorry);
  }

  Notice paying(Money sum) {
    return new Notice(kind, to, nextDate, Optional.of(sum), words, about, slips, sorry);
  }

  Notice saying(String text) {
    return new Notice(
        kind,
        to,
        nextDate,
        amount,
        Optional.of(text).filter(t -> !t.isBlank()),
        about,
        slips,
        sorry);
  }

  Notice about(Promise promise) {
    return new Notice(kind, to, nextDate, amount, words, Optional.of(promise), slips, sorry);
  }

  Notice slipped(int times) {
    return new Notice(kind, to, nextDate, amount, words, about, times, sorry);
  }

  Notice makingUp(Optional<Sorry> gift) {
    return new Notice(kind, to, nextDate, amount, words, about, slips, gift);
  }
}
