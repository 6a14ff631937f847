/**
 * What is owed to the house for its cases: what a case cost, what could be claimed for it, and the
 * claims, moved by whoever has the right to.
 *
 * <p>It knows the cases and tells the claims what they need to know. It never changes what a
 * consumer is owed, and never says that anybody did wrong.
 */
@NullMarked
@NamedInterface("recovery")
package io.redress.cases.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
