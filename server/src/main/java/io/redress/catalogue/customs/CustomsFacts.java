package io.redress.catalogue.customs;

import io.redress.catalogue.store.CustomsFactStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customs ask about the goods of the merchant in scope. */
@Service
public class CustomsFacts {
  /** The most skus that are told or asked for at once. */
  public static final int MOST_AT_ONCE = 1_000;

  private final CustomsFactStore store;

  CustomsFacts(CustomsFactStore store) {
    this.store = store;
  }

  /**
   * Keeps facts in the place of what was told of their skus before; the last one of a sku counts.
   */
  @Transactional
  public void tell(List<CustomsFact> facts, Instant now) {
    if (facts.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("too many facts at once: " + facts.size());
    }
    var bySku = new TreeMap<String, CustomsFact>();
    facts.forEach(fact -> bySku.put(fact.sku(), fact));
    bySku.values().forEach(fact -> store.put(fact, now));
  }

  /** What is known of these skus, by sku. */
  @Transactional(readOnly = true)
  public Map<String, CustomsFact> of(Collection<String> skus) {
    return skus.isEmpty()
        ? Map.of()
        : store.ofSkus(skus).stream()
            .collect(Collectors.toUnmodifiableMap(CustomsFact::sku, Function.identity()));
  }
}
