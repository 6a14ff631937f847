/** Tests of this part. */
@NullMarked
package io.redress.platform.gate;

import org.jspecify.annotations.NullMarked;
