/**
 * Questions to brands about their terms: asked, reminded, answered, and confirmed or left unused.
 *
 * <p>A question is about terms and not about a case, so no promise of a case waits for it and its
 * dates are its own. This module keeps questions and answers; letters, rules and brands around them
 * belong to {@code cases}. What a brand answers changes nothing by itself: a person confirms it.
 */
@NullMarked
@NamedInterface("questions")
package io.redress.liaison.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
