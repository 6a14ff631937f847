/** What is done with files: looked at beforehand, taken in row by row, and taken out again. */
@NullMarked
package io.redress.imports.intake;

import org.jspecify.annotations.NullMarked;
