package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Fact.Kind;
import java.util.Arrays;

/**
 * Facts that are open while they are unknown, as a word of bits: someone must prove them. A fact
 * with a stated default is never among them.
 */
final class OpenFacts {
  static final long NONE = 0;

  /** The facts that may be open, founding or defeating, each at its place. */
  private static final Fact[] ALL =
      Arrays.stream(Fact.values()).filter(fact -> fact.kind() != Kind.CONTEXT).toArray(Fact[]::new);

  private static final int[] PLACES = new int[Fact.values().length];
  private static final long[] BITS = new long[Fact.values().length];

  static {
    if (ALL.length > Long.SIZE) {
      throw new IllegalStateException("one word is too little for the facts that may be open");
    }
    for (var place = 0; place < ALL.length; place++) {
      PLACES[ALL[place].place()] = place;
      BITS[ALL[place].place()] = 1L << place;
    }
  }

  private static final long FOUNDING = foundingBits();

  private OpenFacts() {}

  private static long foundingBits() {
    var bits = NONE;
    for (var place = 0; place < ALL.length; place++) {
      bits |= ALL[place].kind() == Kind.FOUNDING ? 1L << place : NONE;
    }
    return bits;
  }

  /** Those of the facts that the consumer relies on. */
  static long founding(long facts) {
    return facts & FOUNDING;
  }

  static int count() {
    return ALL.length;
  }

  static Fact at(int place) {
    return ALL[place];
  }

  static int placeOf(Fact fact) {
    return PLACES[fact.place()];
  }

  static long bits(Fact... facts) {
    var bits = NONE;
    for (var fact : facts) {
      bits |= bit(fact);
    }
    return bits;
  }

  /** The bit of a fact; none when it has a default. */
  static long bit(Fact fact) {
    return BITS[fact.place()];
  }

  /** Writes the facts of a set into an array from a place on; where the next one goes. */
  static int copy(long facts, Fact[] target, int from) {
    var place = from;
    for (var left = facts; left != NONE; left &= left - 1) {
      target[place++] = at(Long.numberOfTrailingZeros(left));
    }
    return place;
  }

  static boolean has(long facts, Fact fact) {
    return (facts & bit(fact)) != NONE;
  }
}
