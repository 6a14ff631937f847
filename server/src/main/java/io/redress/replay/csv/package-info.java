/** The ledger as a file, and what became of it as a file. */
@NullMarked
package io.redress.replay.csv;

import org.jspecify.annotations.NullMarked;
