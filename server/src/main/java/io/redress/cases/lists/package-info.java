/**
 * What staff leaf through: the work queue, and the orders with their cases. A page comes with the
 * counts of what it does not show; nothing here changes anything.
 */
@NullMarked
@NamedInterface("lists")
package io.redress.cases.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
