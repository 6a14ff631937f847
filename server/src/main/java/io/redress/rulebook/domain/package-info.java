/** The pure engine: rules as values, facts as they are read, rights as they are found. */
@NullMarked
package io.redress.rulebook.domain;

import org.jspecify.annotations.NullMarked;
