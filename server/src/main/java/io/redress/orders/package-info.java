/**
 * What was bought, paid and delivered, frozen when it came in.
 *
 * <p>Each line keeps its share of price, tax, discount, shipping, duty and fee to the minor unit,
 * and which of its units are held by a request. This module never judges a request and never moves
 * money: payments pass through as plain values.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "consumers", "catalogue"})
package io.redress.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
