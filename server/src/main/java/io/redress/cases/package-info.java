/**
 * The conductor: one matter between consumer, merchant and brand, from the first word to the proven
 * refund.
 *
 * <p>It locks a case, loads the facts, asks the pure core what a command does, and lets the modules
 * above write it, all in one transaction. It owns the status that people see, which follows from
 * the parts, and the chain of events. It never talks to the outside: what must leave is a task of
 * the outbox, and what comes back is a new command.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "language",
      "people",
      "people :: access",
      "people :: signin",
      "people :: shifts",
      "people :: teams",
      "consumers",
      "catalogue",
      "calendar",
      "orders",
      "orders :: web",
      "evidence",
      "evidence :: web",
      "rulebook",
      "rulebook :: text",
      "rulebook :: intake",
      "rulebook :: releases",
      "rulebook :: credit",
      "promises",
      "promises :: hours",
      "conversation",
      "liaison",
      "liaison :: health",
      "liaison :: accounts",
      "liaison :: disclosure",
      "liaison :: room",
      "liaison :: questions",
      "liaison :: vault",
      "goods",
      "goods :: parcels",
      "goods :: tracking",
      "goods :: carriers",
      "goods :: passport",
      "goods :: receiving",
      "money",
      "money :: credit",
      "money :: exchange",
      "money :: ledger",
      "money :: provider",
      "money :: bank",
      "money :: recovery",
      "goods :: outbound",
      "goods :: disposition"
    })
package io.redress.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
