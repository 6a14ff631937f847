package io.redress.money.recovery;

import io.redress.shared.Money;

/**
 * What all claims against one debtor come to, in one currency.
 *
 * @param claims how many have not ended
 * @param asked what is asked for and not answered
 * @param owed what is owed by its own word and has not come
 * @param late what of it should have come before now
 * @param ages what of it has been owed for how long
 * @param paid what has come, ever
 * @param writtenOff what was owed and is given up, ever
 * @param overpaid what came beyond what was owed, ever
 */
public record DebtorBalance(
    Debtor.Kind kind,
    String name,
    long claims,
    Money asked,
    Money owed,
    Money late,
    Ages ages,
    Money paid,
    Money writtenOff,
    Money overpaid) {
  /** What is owed and has not come, by the days since the debtor answered; together all of it. */
  public record Ages(Money upTo30, Money upTo60, Money older) {}
}
