/** Who plays with a house: random steps of random cases over HTTP, noted when acknowledged. */
@NullMarked
package io.redress.faults.play;

import org.jspecify.annotations.NullMarked;
