/** Tests of this part. */
@NullMarked
package io.redress.platform.outbox;

import org.jspecify.annotations.NullMarked;
