/**
 * What parcels mean for cases: by which way goods come back, which pieces travel, and what a case
 * is told when a box moves.
 *
 * <p>It knows cases and parcels. A box never changes a case by itself: what it says becomes a
 * command, done once, and a refused one becomes a note for the house. No money follows from a box.
 */
@NullMarked
@NamedInterface("parcels")
package io.redress.cases.parcels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
