/**
 * What could help a consumer beside what was wished for: another piece, keeping it for less, a
 * repair, somebody who helps. It is ranked with reasons, it proposes and decides nothing, and no
 * way to money is longer for it.
 */
@NullMarked
@NamedInterface("alternatives")
package io.redress.cases.alternatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
