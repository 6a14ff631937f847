/** Tests of evidence. */
@NullMarked
package io.redress.evidence;

import org.jspecify.annotations.NullMarked;
