package io.redress.cases.lists;

import io.redress.cases.store.WorkQueueStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open cases of the merchant in scope, the one whose promise falls due first on top. */
@Service
public class WorkQueue {
  private final WorkQueueStore store;

  WorkQueue(WorkQueueStore store) {
    this.store = store;
  }

  /** One page of it, with the counts of all of it. */
  @Transactional(readOnly = true)
  public QueueListing find(QueueQuery query) {
    return store.find(query);
  }
}
