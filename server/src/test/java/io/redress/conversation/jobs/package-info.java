/** Tests of how mails leave. */
@NullMarked
package io.redress.conversation.jobs;

import org.jspecify.annotations.NullMarked;
