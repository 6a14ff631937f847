/** A command that is sent twice is done once and answered alike. */
@NullMarked
package io.redress.platform.idempotency;

import org.jspecify.annotations.NullMarked;
