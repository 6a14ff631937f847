/**
 * Files and webhooks of shops, taken in: orders, cases and products from CSV, from JSON, and from
 * the orders of Shopify and WooCommerce.
 *
 * <p>Each file is a run. What is good in it comes in by the same code as a single request of the
 * API, one order or case in one transaction; what is not is listed by line and column and can be
 * corrected and sent again. This module turns texts of others into requests; it has no rule about
 * orders or cases of its own and never changes one.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "people",
      "people :: access",
      "consumers",
      "catalogue",
      "catalogue :: web",
      "orders",
      "orders :: web",
      "money",
      "cases",
      "cases :: web"
    })
package io.redress.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
