/** Tests of this part. */
@NullMarked
package io.redress.platform.tenancy;

import org.jspecify.annotations.NullMarked;
