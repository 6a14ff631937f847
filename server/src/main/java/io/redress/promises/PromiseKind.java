package io.redress.promises;

import io.redress.shared.Party;
import java.time.Duration;

/**
 * The closed list of what can be promised; each kind stands for one waiting state of a case, or for
 * something that is owed beside it.
 *
 * <p>Where the consumer is awaited the promise is ours all the same: to remind on that day and to
 * say what happens then.
 */
public enum PromiseKind {
  /** Waiting for our verdict: the case was handed in and nobody has decided it yet. */
  DECISION(Duration.ofDays(14), Party.MERCHANT, Party.MERCHANT),

  /** Waiting for our words: somebody asked, and the answer is ours to write. */
  REPLY(Duration.ofDays(7), Party.MERCHANT, Party.MERCHANT),

  /** Waiting for our call: somebody asked to be rung up, or we said that we would. */
  CALL_BACK(Duration.ofDays(7), Party.MERCHANT, Party.MERCHANT),

  /** Put off by a person of the house, who looks at it again by then. */
  LOOK_AGAIN(Duration.ofDays(30), Party.MERCHANT, Party.MERCHANT),

  /** Waiting for our answer to a dispute: an appeal, or somebody who asks us by a day. */
  DISPUTE_ANSWER(Duration.ofDays(60), Party.MERCHANT, Party.MERCHANT),

  /** Waiting for what we gave out of goodwill, beside all that is owed. */
  GOODWILL(Duration.ofDays(30), Party.MERCHANT, Party.MERCHANT),

  /** Waiting for our answer to a complaint about our service. */
  COMPLAINT(Duration.ofDays(60), Party.MERCHANT, Party.MERCHANT),

  /** Waiting for the brand: a liaison request was sent and is not answered. */
  BRAND_ANSWER(Duration.ofDays(30), Party.BRAND, Party.BRAND),

  /** Waiting for the consumer to choose among the remedies that are offered; we remind. */
  CHOICE(Duration.ofDays(30), Party.MERCHANT, Party.CONSUMER),

  /** Waiting for the goods to come back; we remind. */
  GOODS_BACK(Duration.ofDays(30), Party.MERCHANT, Party.CONSUMER),

  /** Waiting for the consumer to pay the difference of an exchange; we remind, then it lapses. */
  PAYMENT(Duration.ofDays(14), Party.MERCHANT, Party.CONSUMER),

  /** Waiting for our look at goods that have arrived. */
  INSPECTION(Duration.ofDays(14), Party.MERCHANT, Party.MERCHANT),

  /** Waiting for the money: it is owed until there is proof that it arrived. */
  REFUND(Duration.ofDays(30), Party.MERCHANT, Party.PROVIDER),

  /** Waiting for our deed: an exchange, a repair or whatever else was agreed beside money. */
  FULFILMENT(Duration.ofDays(30), Party.MERCHANT, Party.MERCHANT),

  /** Waiting for nobody: all is done, and we look back on that day before the case is closed. */
  AFTERCARE(Duration.ofDays(30), Party.MERCHANT, Party.NOBODY);

  private final Duration maxSpan;
  private final Party owedBy;
  private final Party awaited;

  PromiseKind(Duration maxSpan, Party owedBy, Party awaited) {
    this.maxSpan = maxSpan;
    this.owedBy = owedBy;
    this.awaited = awaited;
  }

  /** The longest time that may lie between making such a promise and its last moment. */
  public Duration maxSpan() {
    return maxSpan;
  }

  /** Who has to keep it. */
  public Party owedBy() {
    return owedBy;
  }

  /** Whose act everybody waits for while it is open. */
  public Party awaited() {
    return awaited;
  }

  /** Whether it is a promise to remind or to look back; it is never at risk before its day. */
  public boolean isReminder() {
    return switch (this) {
      case CHOICE, GOODS_BACK, PAYMENT, AFTERCARE -> true;
      case DECISION,
          REPLY,
          CALL_BACK,
          LOOK_AGAIN,
          DISPUTE_ANSWER,
          GOODWILL,
          COMPLAINT,
          BRAND_ANSWER,
          INSPECTION,
          REFUND,
          FULFILMENT ->
          false;
    };
  }

  /** Whether it is given beside the promise that carries a case and never carries one itself. */
  public boolean standsBeside() {
    return switch (this) {
      case REPLY, CALL_BACK, LOOK_AGAIN, DISPUTE_ANSWER, GOODWILL, COMPLAINT -> true;
      case DECISION,
          BRAND_ANSWER,
          CHOICE,
          GOODS_BACK,
          PAYMENT,
          INSPECTION,
          REFUND,
          FULFILMENT,
          AFTERCARE ->
          false;
    };
  }

  /**
   * Whether a person gives it in their own words; a dispute and a complaint bring the promise of
   * their answer with them, and what is given out of goodwill that of its coming.
   */
  public boolean isByWords() {
    return standsBeside() && this != DISPUTE_ANSWER && this != GOODWILL && this != COMPLAINT;
  }
}
