package io.redress.money.bank;

import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.RefundAttemptId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The tasks that bring what a bank says, or does not say, to a case; they are about an attempt. */
public final class BankTasks {
  /** A movement says something of an attempt. */
  public static final String PROOF = "bank.proof";

  /** What a movement said of an attempt was taken back. */
  public static final String TAKEN_BACK = "bank.taken_back";

  /** A transfer should have been on a statement by now. */
  public static final String LATE = "bank.late";

  /** A transfer waits for an account that nobody knows. */
  public static final String ACCOUNT_WANTED = "bank.account_wanted";

  /** A transfer failed, so another account is needed. */
  public static final String ACCOUNT_REFUSED = "bank.account_refused";

  /** How many banking days after its day a transfer should be on a statement. */
  public static final int DAYS_TO_STATEMENT = 2;

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private BankTasks() {}

  /** Looks after a day on which a transfer should have gone whether it is on a statement. */
  public static OutboxTask late(RefundAttemptId attempt, LocalDate goneOn, int time) {
    var due = BankDays.after(goneOn, DAYS_TO_STATEMENT + 1).atTime(MORNING);
    return new OutboxTask(
        LATE, attempt.toString(), String.valueOf(time), "{}", due.toInstant(ZoneOffset.UTC));
  }

  /** Asks the consumer for an account, the first time or once more. */
  public static OutboxTask ask(String kind, RefundAttemptId attempt, int time, Instant due) {
    return new OutboxTask(kind, attempt.toString(), String.valueOf(time), "{}", due);
  }

  /** The latest day on which a transfer that is late by now should have gone. */
  public static LocalDate lateSince(LocalDate today) {
    var day = today;
    while (!BankDays.after(day, DAYS_TO_STATEMENT).isBefore(today)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
