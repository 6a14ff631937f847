/** How the house is, over all merchants: in figures and in facts, without a word of anybody. */
@NamedInterface("watch")
@NullMarked
package io.redress.cases.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
