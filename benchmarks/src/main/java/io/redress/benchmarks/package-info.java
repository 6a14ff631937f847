/**
 * How fast Redress is, always beside something else that does the same in the same run: figures of
 * one machine at one hour mean little, their ratio means more.
 */
@NullMarked
package io.redress.benchmarks;

import org.jspecify.annotations.NullMarked;
