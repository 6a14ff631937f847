/**
 * The arithmetic of an exchange: what comes back, what is sent instead, what stands beside, and the
 * one difference that settles all of it.
 *
 * <p>Pure: it reads no order and no clock, converts no currency and rounds only where a tax is
 * computed for the piece that is sold. It never decides whether an exchange may be had.
 */
@NullMarked
@NamedInterface("exchange")
package io.redress.money.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
