/** What may follow for a dispatch, what a packing is, and what is free on the shelf. */
@NullMarked
package io.redress.goods.outbound.domain;

import org.jspecify.annotations.NullMarked;
