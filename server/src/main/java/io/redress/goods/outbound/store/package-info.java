/** The tables of what goes out, of the looks at packings and of stock that was seen. */
@NullMarked
package io.redress.goods.outbound.store;

import org.jspecify.annotations.NullMarked;
