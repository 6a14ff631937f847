package io.redress.platform.outbox;

/** A task that failed so often that a person must look at it. */
public record ExhaustedTask(OutboxTask task, int attempts, String lastError) {}
