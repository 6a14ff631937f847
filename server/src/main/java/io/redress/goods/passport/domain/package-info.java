/** How marks of a piece are compared, as pure functions. */
@NullMarked
package io.redress.goods.passport.domain;

import org.jspecify.annotations.NullMarked;
