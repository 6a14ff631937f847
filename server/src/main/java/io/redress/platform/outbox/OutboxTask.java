package io.redress.platform.outbox;

import java.time.Instant;

/**
 * Something to be done outside, after the commit it is written in.
 *
 * @param kind which handler does it, in snake case
 * @param subject what it is about, an identifier
 * @param occurrence which time for this subject; kind, subject and occurrence are unique, so that
 *     the same thing is never asked for twice
 * @param payload JSON with what the handler needs; identifiers, never personal data or secrets
 * @param dueAt the earliest instant
 */
public record OutboxTask(
    String kind, String subject, String occurrence, String payload, Instant dueAt) {}
