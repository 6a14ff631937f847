/**
 * The papers of a parcel: label, packing slip, customs form and invoice for returned goods.
 *
 * <p>What stands on them is written from the values of {@code goods.papers} and of the parcel; they
 * are made anew each time they are asked for and kept nowhere. What strangers read on the way is in
 * English beside the reader's language; what the reader needs is in her language alone.
 */
@NullMarked
package io.redress.faces.papers;

import org.jspecify.annotations.NullMarked;
