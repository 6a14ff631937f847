/** The staff's face: what is due, one case with what may be done now, and what was promised. */
@NullMarked
package io.redress.faces.desk;

import org.jspecify.annotations.NullMarked;
