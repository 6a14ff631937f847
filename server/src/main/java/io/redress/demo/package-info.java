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
      "consumers",
      "catalogue",
      "orders",
      "rulebook",
      "liaison",
      "liaison::accounts",
      "goods",
      "goods::parcels",
      "goods::passport",
      "goods::receiving",
      "goods::outbound",
      "cases",
      "cases::parcels",
      "cases::receiving",
      "cases::outbound"
    })
package io.redress.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
