package io.redress.faults.checks;

import java.util.List;

/** Whatever was booked, the accounts of a currency sum to nothing. */
final class LedgerBalances implements Check {
  @Override
  public String meaning() {
    return "the ledger is off";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select currency, sum(amount_minor) as off
        from ledger_entry
        where merchant_id = :merchantId
        group by currency
        having sum(amount_minor) <> 0
        """);
  }
}
