package io.redress.money.credit;

import io.redress.shared.CreditEntryId;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a credit; never changed.
 *
 * @param number from 1, in the order in which it happened
 * @param amount what it did to the balance: positive gives, negative takes
 * @param reference what it was for, as whoever did it calls it: an order of the shop
 * @param undoes the use that it undoes
 * @param by {@code staff <id>}, {@code api_key <id>} or {@code system}
 */
public record CreditEntry(
    CreditEntryId id,
    int number,
    Kind kind,
    Money amount,
    String reference,
    Optional<CreditEntryId> undoes,
    Instant at,
    String by) {
  /** What can happen to a credit. */
  public enum Kind {
    ISSUED,
    USED,
    USE_UNDONE,
    EXPIRED,
    TAKEN_BACK,
    /** What was left was paid in cash, because the law gives that. */
    CASHED
  }
}
