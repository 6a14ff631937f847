/** Tells what a file is by its content, and what is wrong with it. */
@NullMarked
package io.redress.evidence.intake;

import org.jspecify.annotations.NullMarked;
