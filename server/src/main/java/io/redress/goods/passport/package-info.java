/**
 * Item passports: what a single piece can be known by again, noted before it leaves the house, and
 * compared when it comes back.
 *
 * <p>A passport is never rewritten; a correction is a new version. A comparison says what matches,
 * what does not and what cannot be said; it never says why, and accuses nobody.
 */
@NullMarked
@NamedInterface("passport")
package io.redress.goods.passport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
