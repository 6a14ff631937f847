package io.redress.cases.search;

import io.redress.cases.store.SearchStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through everything of the merchant in scope. */
@Service
public class Search {
  private final SearchStore store;

  Search(SearchStore store) {
    this.store = store;
  }

  /** What fits; nothing where less than two letters or one character of a dense script is told. */
  @Transactional(readOnly = true)
  public Findings find(SearchQuery query) {
    return query.each().isEmpty() ? Findings.NONE : store.find(query);
  }
}
