package io.redress.replay.domain;

import io.redress.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the recorded ledger.
 *
 * @param number position in the file, from 1
 * @param quantity pieces; negative when they are taken back
 * @param customer the shop's number of the customer, as the ledger writes it, where it is known
 * @param country as the ledger writes it
 */
public record LedgerRow(
    int number,
    String invoice,
    String stockCode,
    String description,
    int quantity,
    Instant at,
    Money unitPrice,
    Optional<String> customer,
    String country) {
  private static final String CREDIT_NOTE = "C";

  /** Whether it stands on a credit note, and so takes back what was charged. */
  public boolean isCredit() {
    return invoice.startsWith(CREDIT_NOTE) && quantity < 0;
  }

  /** Whether it stands on an invoice, and so charges something. */
  public boolean isCharge() {
    return !invoice.startsWith(CREDIT_NOTE) && quantity > 0;
  }

  /** Price of all pieces; of a credit as a positive amount. */
  public Money amount() {
    return unitPrice.times(Math.abs(quantity));
  }
}
