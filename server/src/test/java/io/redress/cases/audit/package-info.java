/** Tampering, and whether it shows. */
@NullMarked
package io.redress.cases.audit;

import org.jspecify.annotations.NullMarked;
