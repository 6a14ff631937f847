/**
 * The bench of the house: what is expected, what came, what was seen of it, and the second person.
 *
 * <p>It joins parcels, passports and looks with the cases they are about. Whatever it changes in a
 * case it asks of the cases like everybody else.
 */
@NullMarked
@NamedInterface("receiving")
package io.redress.cases.receiving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
