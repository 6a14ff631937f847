/**
 * What a house and its shop do with credit that people hold: pay with it, undo that, make a gift
 * card of it, pay it as money after all; and what is owed over all cases.
 *
 * <p>Whether a case is paid in credit is decided by the case. Balances and books are the money's.
 */
@NullMarked
@NamedInterface("credit")
package io.redress.cases.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
