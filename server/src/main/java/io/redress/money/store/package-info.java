/** The rows of payments, intents, attempts, settlements and of the sandbox. */
@NullMarked
package io.redress.money.store;

import org.jspecify.annotations.NullMarked;
