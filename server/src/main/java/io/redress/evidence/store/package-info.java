/** The tables of files: what is kept, what is on its way, what must go. */
@NullMarked
package io.redress.evidence.store;

import org.jspecify.annotations.NullMarked;
