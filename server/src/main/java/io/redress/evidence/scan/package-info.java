/** The virus scanner, where one is set up. */
@NullMarked
package io.redress.evidence.scan;

import org.jspecify.annotations.NullMarked;
