package io.redress.platform.outbox;

/**
 * Does the tasks of one kind, outside of any transaction and under the merchant of the task.
 *
 * <p>It may be called twice for a task and late: it looks first whether there is still something to
 * do, and calls outside with an idempotency key. Whatever it throws is a failed try.
 */
public interface OutboxHandler {
  /** The kind of task that is handled. */
  String kind();

  /** Does the task; returning means done. */
  void handle(OutboxTask task);
}
