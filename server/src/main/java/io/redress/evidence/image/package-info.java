/** Decodes a picture within limits and writes it anew. */
@NullMarked
package io.redress.evidence.image;

import org.jspecify.annotations.NullMarked;
