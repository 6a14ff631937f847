/**
 * What goes out for a case: the piece that was promised, held on its shelf, packed, looked at and
 * sent; and the look at any packing before it leaves.
 *
 * <p>Nothing leaves without a look that found all of it right; the core says so and the database
 * says it again. It knows no case and no order: it is told what must go, and by when.
 */
@NullMarked
@NamedInterface("outbound")
package io.redress.goods.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
