/**
 * What was said, to whom, and by when: commitments with an owner and a last moment.
 *
 * <p>A promise never moves: a new date is a new promise that follows the old one. The kinds are a
 * closed list, each stands for one waiting state and has a longest span, so that nobody can promise
 * "some day". This module keeps promises and says which are due; what is then said and done is the
 * business of {@code cases}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "calendar"})
package io.redress.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
