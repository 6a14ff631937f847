/**
 * What brands are asked about their terms, and how an answer becomes terms of the house: the
 * letters, the draft with what it changes, and the publication that cites the answer.
 *
 * <p>It knows the brands and the rules, and tells the questions what they need to know. The law is
 * the floor of every decision, whatever a brand answers.
 */
@NullMarked
@NamedInterface("brand-questions")
package io.redress.cases.brands.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
