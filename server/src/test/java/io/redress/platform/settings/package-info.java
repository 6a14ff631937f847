/** Tests of this part. */
@NullMarked
package io.redress.platform.settings;

import org.jspecify.annotations.NullMarked;
