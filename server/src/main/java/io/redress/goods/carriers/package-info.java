/**
 * Who carries parcels: the house itself, and carriers that it has an account with.
 *
 * <p>A carrier is called outside of any transaction. It may be slow, fail, or make a label and not
 * answer; what it did then is asked of it, never guessed. Adding one is one class that implements
 * {@code Carrier} and one subclass of its contract.
 */
@NullMarked
@NamedInterface("carriers")
package io.redress.goods.carriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
