/** Tests of this module. */
@NullMarked
package io.redress.money;

import org.jspecify.annotations.NullMarked;
