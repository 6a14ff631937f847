/**
 * The bench: where boxes are opened, counted and looked at, with one hand and also without a
 * connection.
 */
@NullMarked
package io.redress.faces.bench;

import org.jspecify.annotations.NullMarked;
