/** How an order is shared out among its lines, and what makes two orders the same. */
@NullMarked
package io.redress.orders.domain;

import org.jspecify.annotations.NullMarked;
