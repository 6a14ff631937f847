/**
 * The life of money on paper: orders, cases, refunds and books in memory, decided by the product's
 * own rules, so that very many can be played; some are played in the product's rows beside it.
 */
@NullMarked
package io.redress.cases.paper;

import org.jspecify.annotations.NullMarked;
