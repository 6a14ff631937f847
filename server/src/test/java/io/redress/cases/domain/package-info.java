/** The pure core of a case by example: no clock, no chance, no database. */
@NullMarked
package io.redress.cases.domain;

import org.jspecify.annotations.NullMarked;
