/** The tables of parcels and of the ways back that houses offer. */
@NullMarked
package io.redress.goods.parcels.store;

import org.jspecify.annotations.NullMarked;
