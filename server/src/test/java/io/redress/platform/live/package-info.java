/** Tests of this part. */
@NullMarked
package io.redress.platform.live;

import org.jspecify.annotations.NullMarked;
