/**
 * What was asked of brands and bought from them, counted against what was agreed with them.
 *
 * <p>It reads and never writes; a brand's limits say who bears a cost and take nothing from a
 * consumer.
 */
@NullMarked
@NamedInterface("quotas")
package io.redress.cases.brands.quotas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
