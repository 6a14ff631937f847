/** The pure core of a case: commands and what they do, without clock, chance or database. */
@NullMarked
package io.redress.cases.domain;

import org.jspecify.annotations.NullMarked;
