/**
 * Credit that the house owes people in place of money: given once for a refund that was agreed so,
 * used in parts, ended by its last day.
 *
 * <p>Each credit is a balance that the database keeps between nothing and what was given, and
 * entries that are only added. It is a refund provider like others: it never decides who is paid,
 * and never gives more than the decision says. A gift card is a credit with a code.
 */
@NullMarked
@NamedInterface("credit")
package io.redress.money.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
