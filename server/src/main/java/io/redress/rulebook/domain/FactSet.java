package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import java.util.Arrays;
import java.util.List;

/** A set of facts that grows while facts are read: two words of bits, one bit for each fact. */
final class FactSet {
  private static final Fact[] CATALOGUE = Fact.values();

  /** Many grounds rest on one fact alone. */
  private static final List<List<Fact>> ALONE = Arrays.stream(CATALOGUE).map(List::of).toList();

  static {
    if (CATALOGUE.length > 2 * Long.SIZE) {
      throw new IllegalStateException("two words are too few for the catalogue of facts");
    }
  }

  private long first;
  private long second;

  void add(Fact fact) {
    var place = fact.place();
    if (place < Long.SIZE) {
      first |= 1L << place;
    } else {
      second |= 1L << (place - Long.SIZE);
    }
  }

  void clear() {
    first = 0;
    second = 0;
  }

  /** The facts in the order of the catalogue. */
  List<Fact> toList() {
    var count = Long.bitCount(first) + Long.bitCount(second);
    if (count <= 1) {
      return count == 0 ? List.of() : ALONE.get(placeOfFirst());
    }
    var facts = new Fact[count];
    var place = 0;
    for (var left = first; left != 0; left &= left - 1) {
      facts[place++] = CATALOGUE[Long.numberOfTrailingZeros(left)];
    }
    for (var left = second; left != 0; left &= left - 1) {
      facts[place++] = CATALOGUE[Long.SIZE + Long.numberOfTrailingZeros(left)];
    }
    return List.of(facts);
  }

  private int placeOfFirst() {
    return first != 0
        ? Long.numberOfTrailingZeros(first)
        : Long.SIZE + Long.numberOfTrailingZeros(second);
  }
}
