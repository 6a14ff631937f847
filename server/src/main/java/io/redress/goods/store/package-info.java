/** The tables of goods that come back and of the looks taken at them. */
@NullMarked
package io.redress.goods.store;

import org.jspecify.annotations.NullMarked;
