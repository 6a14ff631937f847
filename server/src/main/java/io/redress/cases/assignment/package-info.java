/**
 * Who gets which case: by skill, load and the promise that is due, among those who are there.
 *
 * <p>The rule is pure and is asked for the page, for a dry run and for the real run alike. It gives
 * a case to somebody and never takes it from whoever has it and is there; what is done to a case
 * goes through {@link io.redress.cases.Cases}.
 */
@NullMarked
@NamedInterface("assignment")
package io.redress.cases.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
