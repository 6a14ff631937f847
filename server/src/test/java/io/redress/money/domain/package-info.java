/** Tests of this part. */
@NullMarked
package io.redress.money.domain;

import org.jspecify.annotations.NullMarked;
