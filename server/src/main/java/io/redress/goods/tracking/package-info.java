/**
 * What carriers say of a parcel on its way, and the numbers they say it of.
 *
 * <p>Carriers tell late, twice and out of order. What they said is kept as they said it, once, and
 * never changed; where a parcel is follows from all of it, whatever the order in which it came.
 */
@NullMarked
@NamedInterface("tracking")
package io.redress.goods.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
