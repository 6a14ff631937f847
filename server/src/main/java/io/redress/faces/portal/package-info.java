/** The consumer's face: find an order, ask, choose, follow, withdraw, and see the proof. */
@NullMarked
package io.redress.faces.portal;

import org.jspecify.annotations.NullMarked;
