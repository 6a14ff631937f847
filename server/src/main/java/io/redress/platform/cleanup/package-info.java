/** What is kept for a time only: each module says what, privacy says how long and does it daily. */
@NullMarked
package io.redress.platform.cleanup;

import org.jspecify.annotations.NullMarked;
