/** What the rows of a ledger are and which purchase a cancellation belongs to; pure. */
@NullMarked
package io.redress.replay.domain;

import org.jspecify.annotations.NullMarked;
