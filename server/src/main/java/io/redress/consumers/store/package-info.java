/** The rows of consumers. */
@NullMarked
package io.redress.consumers.store;

import org.jspecify.annotations.NullMarked;
