/** The tables of the bench. */
@NullMarked
package io.redress.goods.receiving.store;

import org.jspecify.annotations.NullMarked;
