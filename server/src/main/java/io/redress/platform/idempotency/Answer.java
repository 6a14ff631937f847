package io.redress.platform.idempotency;

/** What a caller gets: a fresh answer, or the one that was given before. */
public sealed interface Answer {
  /** The answer itself. */
  StoredAnswer stored();

  /** The command ran now. */
  record Fresh(StoredAnswer stored) implements Answer {}

  /** The command ran before, with this answer. */
  record Replayed(StoredAnswer stored) implements Answer {}
}
