/**
 * Finds a case, a person, an order or a word by whatever somebody can tell of it.
 *
 * <p>Who looks sees no more by looking than by opening pages: what a role may not read is not
 * compared. Nothing here changes anything.
 */
@NullMarked
@NamedInterface("search")
package io.redress.cases.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
