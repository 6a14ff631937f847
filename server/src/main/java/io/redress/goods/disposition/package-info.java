/**
 * Where goods go that came back: into stock, to be refurbished, to the brand, to the supplier, into
 * quarantine, to be destroyed, or back to the consumer.
 *
 * <p>It is a fact of its own beside reception and acceptance, decided by a person, and never
 * follows from money that was given back; no money waits for it. Each decision is an event that the
 * shop's stock can follow; it is never changed.
 */
@NullMarked
@NamedInterface("disposition")
package io.redress.goods.disposition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
