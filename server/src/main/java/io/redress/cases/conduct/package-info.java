/** The shell around the core: loads a case, writes what the core decided, tells who must know. */
@NullMarked
package io.redress.cases.conduct;

import org.jspecify.annotations.NullMarked;
