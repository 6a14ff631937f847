package io.redress.rulebook.domain;

/**
 * Something that looks at the facts and finds rights or obstacles.
 *
 * <p>It depends on nothing but what it asks the inquiry for; therefore it only has to be considered
 * again when a fact that it asked for changes.
 */
sealed interface Clause permits Background, Standing, Rule, BrandTerms, StoreTerms {
  void consider(Inquiry inquiry, Finding finding);
}
