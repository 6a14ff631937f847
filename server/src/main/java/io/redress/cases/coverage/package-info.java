/**
 * In which hours who is there for which language, by the hours in which consumers have written; and
 * when the next person is there who speaks it.
 */
@NullMarked
@NamedInterface("coverage")
package io.redress.cases.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
