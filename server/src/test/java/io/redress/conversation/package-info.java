/** Tests of conversation: threads, letters, mails. */
@NullMarked
package io.redress.conversation;

import org.jspecify.annotations.NullMarked;
