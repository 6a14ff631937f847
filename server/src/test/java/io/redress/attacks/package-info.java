/** Attacks on every address of the application, over real HTTP, by our own suite. */
@NullMarked
package io.redress.attacks;

import org.jspecify.annotations.NullMarked;
