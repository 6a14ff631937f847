/**
 * What goes to a brand with a request: the facts of the case that are disclosed, and the papers
 * that are chosen, checked before it is sent and kept as they went; and the look at free words
 * before a brand reads them.
 *
 * <p>It knows the cases and hands what they say to {@code liaison} as values. It never widens what
 * a brand is told by itself.
 */
@NullMarked
@NamedInterface("packages")
package io.redress.cases.brands.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
