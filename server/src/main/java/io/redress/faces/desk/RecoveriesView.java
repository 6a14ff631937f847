package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.shared.Money;
import java.util.List;

/**
 * What is owed to the house for its cases: the balance of each debtor, and claims.
 *
 * @param headline how many claims are open, in one sentence
 * @param lenses ways to other choices of claims; the current one has no address
 * @param chosen whose claims are shown; empty for all
 * @param note that only some are listed; empty when all are
 * @param csv address of the list as a file
 */
public record RecoveriesView(
    String headline,
    List<LinkView> lenses,
    String chosen,
    List<Balance> balances,
    List<Row> rows,
    String note,
    String csv) {
  public RecoveriesView {
    lenses = List.copyOf(lenses);
    balances = List.copyOf(balances);
    rows = List.copyOf(rows);
  }

  /**
   * What one debtor owes in one currency.
   *
   * @param debtor leads to the claims against it
   */
  public record Balance(
      LinkView debtor,
      String kind,
      Money asked,
      Money owed,
      Money late,
      List<Money> ages,
      Money paid,
      Money writtenOff) {
    public Balance {
      ages = List.copyOf(ages);
    }
  }

  /** One claim. */
  public record Row(
      LinkView claim,
      String debtor,
      String ground,
      String state,
      String next,
      Money claimed,
      Money owed) {}
}
