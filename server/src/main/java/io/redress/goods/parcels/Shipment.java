package io.redress.goods.parcels;

import io.redress.shared.Money;
import java.util.OptionalInt;

/**
 * Goods that shall come back together.
 *
 * @param country where they are, ISO 3166-1 alpha-2, with or without a subdivision
 * @param value what was paid for all of them
 * @param grams empty when nobody has weighed them
 * @param bearer who has to bear their way
 */
public record Shipment(String country, Money value, OptionalInt grams, Bearer bearer) {}
