package io.redress.cases.brands.packages;

import io.redress.cases.CaseSummary;
import io.redress.cases.store.CaseLineStore;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a brand reads the cases of a list to be about, read for all of them at once. */
@Service
public class BrandTitles {
  private final CaseLineStore lines;
  private final Orders orders;

  BrandTitles(CaseLineStore lines, Orders orders) {
    this.lines = lines;
    this.orders = orders;
  }

  /** The titles by {@link KnownFacts#titleOf}; a case without a piece for this brand has none. */
  @Transactional(readOnly = true)
  public Map<CaseId, String> of(Collection<CaseSummary> cases, BrandId brand) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    var asked = lines.ofCases(cases.stream().map(CaseSummary::id).toList()).ask();
    var bought =
        orders.byIds(cases.stream().map(CaseSummary::orderId).distinct().toList()).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    var titles = new HashMap<CaseId, String>();
    for (var each : cases) {
      Optional.ofNullable(bought.get(each.orderId()))
          .flatMap(
              order -> KnownFacts.titleOf(asked.getOrDefault(each.id(), List.of()), order, brand))
          .ifPresent(title -> titles.put(each.id(), title));
    }
    return Map.copyOf(titles);
  }
}
