package io.redress.replay.play;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.shared.CaseId;
import io.redress.shared.OrderId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The cases that an earlier run of the same ledger opened, known again by their words. */
final class EarlierCases {
  private final Cases cases;
  private final Map<OrderId, Map<String, CaseId>> byOrder = new ConcurrentHashMap<>();

  EarlierCases(Cases cases) {
    this.cases = cases;
  }

  Optional<CaseId> find(OrderId order, String words) {
    return Optional.ofNullable(byOrder.computeIfAbsent(order, this::read).get(words));
  }

  private Map<String, CaseId> read(OrderId order) {
    var byWords = new HashMap<String, CaseId>();
    cases.find(CaseQuery.of(order)).stream()
        .map(CaseSummary::id)
        .flatMap(id -> cases.view(id).stream())
        .forEach(view -> byWords.put(view.head().words(), view.head().id()));
    return byWords;
  }
}
