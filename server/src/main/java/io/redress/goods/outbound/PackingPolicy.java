package io.redress.goods.outbound;

import java.util.Set;

/**
 * Of which goods a house takes a picture of the open box before it is closed.
 *
 * @param withoutPhoto groups of goods of which none is needed, by their names in the closed tree;
 *     of all others, and of what nobody knows the kind, one is
 */
public record PackingPolicy(Set<String> withoutPhoto) {
  /** Of a house that has said nothing: what is seldom said to have come as something else. */
  public static final PackingPolicy USUAL = new PackingPolicy(Set.of("beauty", "home"));

  /** The most groups that can be named. */
  public static final int MOST_GROUPS = 50;

  public PackingPolicy {
    withoutPhoto = Set.copyOf(withoutPhoto);
  }
}
