/** Tests of this part. */
@NullMarked
package io.redress.platform.database;

import org.jspecify.annotations.NullMarked;
