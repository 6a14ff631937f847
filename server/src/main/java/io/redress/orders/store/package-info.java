/** The rows of orders and their lines. */
@NullMarked
package io.redress.orders.store;

import org.jspecify.annotations.NullMarked;
