/**
 * What brands, suppliers and carriers owe the merchant for its cases: claims until they are paid,
 * and the balance of each debtor.
 *
 * <p>A claim is made and moved by persons; the clock only says when somebody is late. It never
 * comes to more than its case cost, and never changes what the consumer is owed. It lives longer
 * than its case: no case waits for it, and so its dates are its own.
 */
@NullMarked
@NamedInterface("recovery")
package io.redress.money.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
