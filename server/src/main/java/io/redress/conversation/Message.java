package io.redress.conversation;

import io.redress.shared.CaseId;
import io.redress.shared.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as it stands in its thread.
 *
 * @param language BCP 47 tag of the words
 * @param body plain text; empty once it was erased
 * @param erasedAt when words and author were erased, if they were
 */
public record Message(
    MessageId id,
    CaseId caseId,
    ThreadKind thread,
    AuthorKind authorKind,
    String authorName,
    MessageChannel channel,
    String language,
    String body,
    Instant writtenAt,
    Optional<Instant> erasedAt) {}
