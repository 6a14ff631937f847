/** Copies of the whole installation, made while it runs, and how one comes back from them. */
@NullMarked
package io.redress.platform.backup;

import org.jspecify.annotations.NullMarked;
