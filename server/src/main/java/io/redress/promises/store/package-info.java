/** The table of promises, and the view of the clock on what is due. */
@NullMarked
package io.redress.promises.store;

import org.jspecify.annotations.NullMarked;
