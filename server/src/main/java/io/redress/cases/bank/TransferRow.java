package io.redress.cases.bank;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A refund by bank transfer, as finance sees it.
 *
 * @param account masked; empty while the consumer has not given one
 * @param executeOn the day of its file
 */
public record TransferRow(
    RefundAttemptId attempt,
    Matter matter,
    Money amount,
    String reference,
    Instant askedAt,
    Optional<String> account,
    Optional<LocalDate> executeOn,
    Standing standing) {
  /** Whose it is. */
  public record Matter(CaseId caseId, String caseNumber, String consumerName) {}

  /** How far it has come. */
  public enum Standing {
    /** It goes into the next file. */
    READY,
    /** Nobody has said yet to which account. */
    NO_ACCOUNT,
    /** The consumer changed its account, and nobody of the house has looked at it. */
    ACCOUNT_UNCHECKED,
    /** Its account replaced another one less than a day ago. */
    ACCOUNT_NEW,
    /** Its payment is held, or its case is about to write it down. */
    HELD,
    /** It stands in a file, and no statement has it yet. */
    IN_FILE,
    /** A statement has it. */
    ARRIVED,
    /** It came back. */
    RETURNED,
    /** It was not made. */
    REFUSED
  }
}
