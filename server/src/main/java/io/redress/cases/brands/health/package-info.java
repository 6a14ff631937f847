/**
 * How the house stands with each brand by what happened in its cases, and the look before a brand
 * is asked again.
 *
 * <p>It counts from events and rows, and asks a pure function what they mean. Whoever asks a brand
 * goes by {@link io.redress.cases.brands.health.BrandAsking}: what would strain the brand is told
 * before it is sent and needs a reason. No decision about a consumer ever reads anything of it.
 */
@NullMarked
@NamedInterface("brands-health")
package io.redress.cases.brands.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
