/**
 * What all faces share: the page a reader sees, the views of the components, and how templates are
 * rendered.
 *
 * <p>Each component is one template below {@code jte/shared} and takes one view record from here.
 * Views hold typed values; words, dates and sums are written by the {@link
 * io.redress.faces.shared.Page} of the reader. A text that may be absent is empty.
 */
@NullMarked
package io.redress.faces.shared;

import org.jspecify.annotations.NullMarked;
