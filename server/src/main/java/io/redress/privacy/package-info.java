/**
 * What a person may ask of her data: a copy, an erasure, and that nothing is kept longer than
 * needed.
 *
 * <p>It finds what is hers, asks every module that keeps personal data to tell or to erase it
 * ({@link io.redress.platform.personal.PersonalRecords}), and says no with a reason while a case is
 * open, money is under way or a claim is defended. It runs the clean-ups of all modules daily. It
 * knows no table of another module but those by which a person is found, and it never touches what
 * the books and the chains are computed from.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "people",
      "people :: access",
      "consumers",
      "conversation"
    })
package io.redress.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
