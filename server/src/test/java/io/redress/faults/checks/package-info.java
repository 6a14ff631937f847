/** What must hold whatever happened, one class each, over all cases of a merchant at once. */
@NullMarked
package io.redress.faults.checks;

import org.jspecify.annotations.NullMarked;
