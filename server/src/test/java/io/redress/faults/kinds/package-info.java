/** What can go wrong, one class each. */
@NullMarked
package io.redress.faults.kinds;

import org.jspecify.annotations.NullMarked;
