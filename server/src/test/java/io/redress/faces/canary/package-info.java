/** Canaries in every field of a case: whoever is given one that is not theirs shows a leak. */
@NullMarked
package io.redress.faces.canary;

import org.jspecify.annotations.NullMarked;
