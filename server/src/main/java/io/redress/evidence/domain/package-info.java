/** Pure readers of what the bytes of a file say before anything decodes them. */
@NullMarked
package io.redress.evidence.domain;

import org.jspecify.annotations.NullMarked;
