/**
 * How Redress speaks: languages, messages, dates, sums and time left, each for one reader.
 *
 * <p>Every sentence a person reads comes from a bundle below {@code messages/}, rendered here by
 * ICU in the reader's language, region and time zone. The module knows no business: it must never
 * decide what is said, to whom or when, and it never asks for the time itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.redress.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
