package io.redress.cases.lists;

import io.redress.cases.CaseSummary;
import io.redress.cases.store.WorkQueueStore;
import io.redress.shared.CaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open cases of the merchant in scope, the one whose promise falls due first on top. */
@Service
public class WorkQueue {
  /** Most cases that are asked for by their ids at once. */
  public static final int MOST_NAMED = 200;

  /** Most cases of an exported list; it ends after the page that reaches them. */
  public static final int MOST_EXPORTED = 10_000;

  private final WorkQueueStore store;

  WorkQueue(WorkQueueStore store) {
    this.store = store;
  }

  /** One page of it, with the counts of all of it. */
  @Transactional(readOnly = true)
  public QueueListing find(QueueQuery query) {
    return store.find(query);
  }

  /** All of it from the page of the query on, page by page, at most {@value #MOST_EXPORTED}. */
  @Transactional(readOnly = true)
  public List<CaseSummary> export(QueueQuery query) {
    var all = new ArrayList<CaseSummary>();
    var next = Optional.of(query);
    while (next.isPresent() && all.size() < MOST_EXPORTED) {
      var page = next.get();
      var rows = store.rows(page);
      all.addAll(rows.subList(0, Math.min(page.most(), rows.size())));
      next =
          rows.size() > page.most()
              ? Optional.of(page.beginningAfter(all.getLast().id()))
              : Optional.empty();
    }
    return all;
  }

  /** The cases with these ids, at most {@value #MOST_NAMED}, in the order of the queue. */
  @Transactional(readOnly = true)
  public List<CaseSummary> named(Collection<CaseId> ids) {
    if (ids.size() > MOST_NAMED) {
      throw new IllegalArgumentException(ids.size() + " cases");
    }
    return ids.isEmpty() ? List.of() : store.named(ids);
  }
}
