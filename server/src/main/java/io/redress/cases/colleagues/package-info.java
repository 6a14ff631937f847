/**
 * Requests to brands that are passed on within the brand: a link of their own for the colleague,
 * the letter with it, and the word of it in the thread of the brand.
 *
 * <p>A colleague sees and answers what the contact sees and answers, of one request and nothing
 * else.
 */
@NullMarked
@NamedInterface("colleagues")
package io.redress.cases.colleagues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
