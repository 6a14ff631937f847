/**
 * Plays a recorded ledger of a shop through Redress: its purchases come in as orders, its
 * cancellations as cases that walk by the same commands as everybody's, under a clock that follows
 * the ledger.
 *
 * <p>It has a merchant and a database of its own, sends nothing, and has no rule of its own: what
 * it measures is the product itself.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "people",
      "consumers",
      "orders",
      "rulebook",
      "promises",
      "conversation",
      "goods",
      "money",
      "money :: ledger",
      "cases",
      "cases :: jobs"
    })
package io.redress.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
