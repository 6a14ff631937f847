/**
 * What goes out for cases: made from what was agreed, held, packed, looked at and sent, until the
 * remedy is carried out; and the looks at the shop's ordinary orders.
 *
 * <p>It knows the cases and tells the goods what must go and whether it is due. It never decides
 * what a consumer gets: that was agreed.
 */
@NullMarked
@NamedInterface("outbound")
package io.redress.cases.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
