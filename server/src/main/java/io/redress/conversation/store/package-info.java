/** The tables of messages and mails. */
@NullMarked
package io.redress.conversation.store;

import org.jspecify.annotations.NullMarked;
