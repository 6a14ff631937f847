/** The rows of what was sent although it strained. */
@NullMarked
package io.redress.liaison.health.store;

import org.jspecify.annotations.NullMarked;
