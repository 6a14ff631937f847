/**
 * What is sold: the brands of the merchant with whom to ask there, the products and variants that
 * were seen in orders and imports, and the closed tree of categories and materials that rules speak
 * of.
 *
 * <p>It knows nothing of orders or cases and never judges what a brand promised.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package io.redress.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
