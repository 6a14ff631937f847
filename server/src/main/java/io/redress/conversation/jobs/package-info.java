/** Carries mails to the mail server, after the transaction that wrote them. */
@NullMarked
package io.redress.conversation.jobs;

import org.jspecify.annotations.NullMarked;
