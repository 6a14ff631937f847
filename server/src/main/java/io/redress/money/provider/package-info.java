/**
 * What a payment provider has to offer, and the built-in sandbox that stands in for one.
 *
 * <p>A provider is called outside of any transaction. It may be slow, fail, or pay and not answer;
 * the sandbox does each of these when told to.
 */
@NullMarked
@NamedInterface("provider")
package io.redress.money.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
