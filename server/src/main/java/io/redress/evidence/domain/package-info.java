/** Pure readers of what a picture's first bytes say: its kind, its size, which way is up. */
@NullMarked
package io.redress.evidence.domain;

import org.jspecify.annotations.NullMarked;
