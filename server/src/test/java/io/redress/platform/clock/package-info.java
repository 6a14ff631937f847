/** Tests of this part. */
@NullMarked
package io.redress.platform.clock;

import org.jspecify.annotations.NullMarked;
