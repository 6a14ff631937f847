/** What follows from a look at a piece, as pure functions. */
@NullMarked
package io.redress.goods.receiving.domain;

import org.jspecify.annotations.NullMarked;
