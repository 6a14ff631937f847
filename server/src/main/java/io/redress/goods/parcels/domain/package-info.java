/** The life of a parcel and the ways back that fit, as pure functions. */
@NullMarked
package io.redress.goods.parcels.domain;

import org.jspecify.annotations.NullMarked;
