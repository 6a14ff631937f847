/**
 * What papers a parcel needs and what stands on them, as values: where a customs border is, which
 * form a border asks for, how an address is written, and what is declared.
 *
 * <p>Everything here is pure and knows no words: whoever prints chooses the language. A rule that
 * cannot be decided takes the fuller form, never the shorter one.
 */
@NullMarked
@NamedInterface("papers")
package io.redress.goods.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
