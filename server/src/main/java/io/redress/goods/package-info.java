/**
 * Goods that come back: whether they arrived, and whether they are taken.
 *
 * <p>Reception and acceptance are two facts with two machines; neither follows from the other, and
 * no money follows from reception alone. A suspicion is never an accusation: goods that are not
 * what was sent can be refused or handed to a person, never judged by a clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package io.redress.goods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
