/**
 * Carriers and what they say of parcels, joined with the parcels of cases: accounts, labels and
 * pick-ups that are asked for, and news that move a parcel.
 *
 * <p>What a carrier says never moves money and never blames anybody. It moves a parcel, and whoever
 * waits for it is told.
 */
@NamedInterface("carriers")
@NullMarked
package io.redress.cases.carriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
