package io.redress.goods.carriers;

/**
 * A label that does not count any more.
 *
 * @param isRefunded whether its price is back already; carriers take weeks to find that nobody used
 *     the label
 */
public record Cancelled(boolean isRefunded) {}
