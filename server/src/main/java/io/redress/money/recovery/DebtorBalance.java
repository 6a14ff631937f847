package io.redress.money.recovery;

import io.redress.shared.Money;

/**
 * What all claims against one debtor come to, in one currency.
 *
 * @param claims how many have not ended
 * @param asked what is asked for and not answered
 * @param owed what is owed by its own word and has not come
 * @param late what of it should have come before now
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
    Money paid,
    Money writtenOff,
    Money overpaid) {}
