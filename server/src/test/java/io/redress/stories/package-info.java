/**
 * The stories that must always work, played in a real browser by what people see: labels, buttons,
 * links and headings.
 */
@NullMarked
package io.redress.stories;

import org.jspecify.annotations.NullMarked;
