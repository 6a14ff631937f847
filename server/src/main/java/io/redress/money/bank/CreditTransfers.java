package io.redress.money.bank;

import io.redress.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes into one file for the bank: payments from one account on one day.
 *
 * @param id the bank's name of the file, at most 35 signs
 * @param executeOn a day on which banks work
 */
public record CreditTransfers(
    String id,
    Instant createdAt,
    LocalDate executeOn,
    DebtorAccount debtor,
    List<CreditTransfer> transfers) {
  /** How many payments one file has at most. */
  public static final int MOST = 1_000;

  public CreditTransfers {
    transfers = List.copyOf(transfers);
    if (transfers.isEmpty() || transfers.size() > MOST) {
      throw new IllegalArgumentException("a file has 1 to 1000 payments: " + transfers.size());
    }
    var references = transfers.stream().map(CreditTransfer::reference).collect(Collectors.toSet());
    if (references.size() < transfers.size()) {
      throw new IllegalArgumentException("a payment stands in a file once");
    }
  }

  /** The sum of all payments. */
  public Money sum() {
    return transfers.stream()
        .map(CreditTransfer::amount)
        .reduce(Money.zero(Currency.getInstance(CreditTransfer.CURRENCY)), Money::plus);
  }
}
