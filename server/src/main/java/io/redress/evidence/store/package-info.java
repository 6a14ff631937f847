/** The table of photos. */
@NullMarked
package io.redress.evidence.store;

import org.jspecify.annotations.NullMarked;
