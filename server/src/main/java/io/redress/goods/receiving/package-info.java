/**
 * The bench: parcels that are opened, pieces that are looked at by a checklist, and what is not as
 * it should be.
 *
 * <p>What one person sees is a difference, never a verdict: it waits for a second person, and no
 * clock and no program decides it. Whatever the bench sends is taken once, by the id that the
 * browser gave it, however often it is sent.
 */
@NullMarked
@NamedInterface("receiving")
package io.redress.goods.receiving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
