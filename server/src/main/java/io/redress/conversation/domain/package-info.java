/** Pure parts: clean words, their digest, and what each letter says with which facts. */
@NullMarked
package io.redress.conversation.domain;

import org.jspecify.annotations.NullMarked;
