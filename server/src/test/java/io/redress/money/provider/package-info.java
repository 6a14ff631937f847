/** Tests of this part. */
@NullMarked
package io.redress.money.provider;

import org.jspecify.annotations.NullMarked;
