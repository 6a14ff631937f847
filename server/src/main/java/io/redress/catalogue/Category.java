package io.redress.catalogue;

import java.util.Set;

/**
 * One kind of goods of the closed tree.
 *
 * @param name {@code handbag}, {@code ring}
 * @param parent the group it stands in: {@code bags}, {@code jewellery}
 * @param traits what rules ask for: {@code jewellery}, {@code hygiene}, {@code wearable}, {@code
 *     electronic}
 */
public record Category(String name, String parent, Set<String> traits) {
  public Category {
    traits = Set.copyOf(traits);
  }

  public boolean has(String trait) {
    return traits.contains(trait);
  }
}
