/** The two machines of goods that come back, as pure functions. */
@NullMarked
package io.redress.goods.domain;

import org.jspecify.annotations.NullMarked;
