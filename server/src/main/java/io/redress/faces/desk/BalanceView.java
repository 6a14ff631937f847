package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import java.util.List;

/**
 * The trial balance as the books stood when a day ended.
 *
 * @param proof whether the books balance, in one sentence
 * @param csv address of the same as a file
 */
public record BalanceView(FieldView day, String proof, List<OfCurrency> currencies, String csv) {
  public BalanceView {
    currencies = List.copyOf(currencies);
  }

  /**
   * The accounts of one currency.
   *
   * @param total of both sides, which is the same
   */
  public record OfCurrency(String code, List<Row> rows, Row total) {
    public OfCurrency {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One account.
   *
   * @param debit as text; empty when the balance is a credit
   * @param credit as text; empty when the balance is a debit
   */
  public record Row(String account, String debit, String credit) {}
}
