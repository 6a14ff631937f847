package io.redress.money.recovery;

import java.time.Duration;

/** How a claim stands; each state that waits says for whom, and how long at most. */
public enum RecoveryState {
  /** Made and not sent. */
  DRAFT(Awaited.HOUSE, 5, 14),
  /** The debtor has it and is to answer. */
  SENT(Awaited.DEBTOR, 14, 60),
  /** The debtor looks into it. */
  ACKNOWLEDGED(Awaited.DEBTOR, 14, 60),
  /** The debtor let the time for an answer pass; a person decides what follows. */
  UNANSWERED(Awaited.HOUSE, 5, 14),
  /** The debtor owes all of it. */
  ACCEPTED(Awaited.DEBTOR, 30, 90),
  /** The debtor owes a part of it. */
  ACCEPTED_IN_PART(Awaited.DEBTOR, 30, 90),
  /** The debtor owes nothing, it says; a person decides what follows. */
  REFUSED(Awaited.HOUSE, 5, 14),
  /** The debtor was asked to think again. */
  APPEALED(Awaited.DEBTOR, 14, 60),
  /** A part of what is owed has come. */
  PAID_IN_PART(Awaited.DEBTOR, 30, 90),
  /** The debtor let the time to pay pass; a person decides what follows. */
  UNPAID(Awaited.HOUSE, 5, 14),
  /** Somebody would give it up, above their own limit. */
  WRITE_OFF_ASKED(Awaited.SECOND_PERSON, 5, 14),
  /** All that is owed has come. */
  PAID(Awaited.NOBODY, 0, 0),
  /** Given up: what has not come stays with the merchant. */
  WRITTEN_OFF(Awaited.NOBODY, 0, 0),
  /** It should not have been made, or the debtor was right. */
  WITHDRAWN(Awaited.NOBODY, 0, 0);

  private final Awaited awaited;
  private final int usualDays;
  private final int mostDays;

  RecoveryState(Awaited awaited, int usualDays, int mostDays) {
    this.awaited = awaited;
    this.usualDays = usualDays;
    this.mostDays = mostDays;
  }

  /** Whose act it waits for. */
  public Awaited awaited() {
    return awaited;
  }

  /** Whether nothing more is expected. */
  public boolean isEnded() {
    return awaited == Awaited.NOBODY;
  }

  /** How long it waits where nobody says otherwise. */
  public Duration usual() {
    return Duration.ofDays(usualDays);
  }

  /** The longest it may be told to wait. */
  public Duration most() {
    return Duration.ofDays(mostDays);
  }
}
