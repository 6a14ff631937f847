package io.redress.money.bank;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of a statement that was brought.
 *
 * @param matched how many of its movements prove a refund now
 * @param isKnown whether the same file was brought before, so that it changed nothing
 */
public record StatementResult(
    UUID id,
    Instant readAt,
    ReadStatement.Format format,
    Counts counts,
    int matched,
    boolean isKnown) {
  /** How many movements there are, how many could be about paying back, how many were new. */
  public record Counts(int lines, int kept, int added) {}
}
