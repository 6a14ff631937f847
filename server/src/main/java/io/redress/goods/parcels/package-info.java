/**
 * Parcels: boxes with pieces of one or several cases and orders, each on one leg of its journey,
 * and the ways back that a house offers.
 *
 * <p>{@link io.redress.goods.parcels.Parcels} is the face: a parcel is announced, moved by {@link
 * io.redress.goods.parcels.ParcelStep steps}, and read. It keeps where a box is, never what that
 * means for a case: whoever moves a parcel tells its cases. Reception, acceptance and money follow
 * their own rules. A piece of an order is in at most one open parcel of a leg.
 */
@NullMarked
@NamedInterface("parcels")
package io.redress.goods.parcels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
