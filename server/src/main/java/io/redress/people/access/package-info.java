/** Who is calling: what controllers of other modules ask before they act. */
@NullMarked
@NamedInterface("access")
package io.redress.people.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
