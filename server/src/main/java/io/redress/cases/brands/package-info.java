/** What joins cases with what is known about their brands. */
@NullMarked
package io.redress.cases.brands;

import org.jspecify.annotations.NullMarked;
