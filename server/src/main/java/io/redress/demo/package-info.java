/**
 * A merchant to look around in: Harbour & Lane, a proxy shop in Amsterdam with staff, brands,
 * orders and cases in every interesting state, parcels on their way, and what waits at its benches.
 *
 * <p>It is made once, on the first start of a new installation that does not refuse it, by the same
 * facades and commands as everything else. It never touches an installation that has a merchant.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "people",
      "people::signin",
      "people::shifts",
      "people::teams",
      "calendar",
      "consumers",
      "catalogue",
      "orders",
      "promises::hours",
      "rulebook",
      "liaison",
      "liaison::accounts",
      "liaison::questions",
      "goods",
      "goods::parcels",
      "goods::passport",
      "goods::receiving",
      "goods::outbound",
      "cases",
      "cases::brand-questions",
      "cases::brands-health",
      "cases::parcels",
      "cases::receiving",
      "cases::outbound"
    })
package io.redress.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
