/**
 * What customs ask about goods and only the shop knows: tariff number, origin and weight, by sku.
 *
 * <p>It is told by the shop and never guessed; what nobody told stays unknown, and forms leave room
 * for it.
 */
@NullMarked
@NamedInterface("customs")
package io.redress.catalogue.customs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
