/**
 * What a page says, as a document to keep: PDF with the house's own faces, tagged for screen
 * readers, made for long keeping.
 *
 * <p>A paper is a template below {@code jte/paper}; it takes the same view as the page and names
 * every day in full, because nobody knows when it is read. Making one fetches nothing from anywhere
 * and is bounded in words, pages and number.
 */
@NullMarked
package io.redress.faces.paper;

import org.jspecify.annotations.NullMarked;
