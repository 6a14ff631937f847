package io.redress.cases.lists;

import io.redress.cases.CaseSummary;
import io.redress.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of the queue.
 *
 * @param counts how many open cases each lens shows, on all pages together; one more than {@value
 *     #MOST_COUNTED} where there are more than that
 * @param soon how many fall due within two hours, counted so too
 * @param nextDue when the first promise of the whole queue falls due
 * @param next the case that the next page begins after; empty on the last page
 */
public record QueueListing(
    List<CaseSummary> rows,
    Map<QueueQuery.Lens, Long> counts,
    long soon,
    Optional<Instant> nextDue,
    Optional<CaseId> next) {
  /** Most cases that are counted. */
  public static final int MOST_COUNTED = 999;

  public QueueListing {
    rows = List.copyOf(rows);
    counts = Map.copyOf(counts);
  }

  /** How many open cases a lens shows. */
  public long count(QueueQuery.Lens lens) {
    return counts.getOrDefault(lens, 0L);
  }
}
