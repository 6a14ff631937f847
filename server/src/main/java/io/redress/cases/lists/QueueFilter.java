package io.redress.cases.lists;

import io.redress.cases.CaseStatus;
import io.redress.promises.PromiseKind;
import java.util.Optional;

/**
 * Narrows the queue down; what is empty narrows nothing.
 *
 * @param owner who holds it, as cases name their owner
 * @param kind what is owed next
 */
public record QueueFilter(
    Optional<CaseStatus> status, Optional<String> owner, Optional<PromiseKind> kind) {
  /** All of it. */
  public static final QueueFilter NONE =
      new QueueFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether it narrows nothing. */
  public boolean isNone() {
    return equals(NONE);
  }
}
