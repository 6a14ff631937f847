/**
 * What law says of credit that stands in the place of money: how long it lasts at least, what is
 * left of it that may be had in cash, and that nobody has to take it.
 *
 * <p>The clauses stand in the rule files like all others. Nothing here gives credit or ends it.
 */
@NullMarked
@NamedInterface("credit")
package io.redress.rulebook.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
