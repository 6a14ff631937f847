/**
 * The money of a case: what was captured, what is to be refunded, how each try to pay it went, and
 * the books.
 *
 * <p>A refund is an intent (the decision) and attempts (the tries). No money goes out twice: the
 * balance of a payment is raised in the statement that creates an intent, an attempt and its key
 * are committed before the provider is called, and what is unknown is settled only by asking. This
 * module never decides whether money is owed, and never calls a provider inside a transaction.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "people :: signin",
      "rulebook",
      "rulebook :: credit",
      "rulebook :: releases"
    })
package io.redress.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
