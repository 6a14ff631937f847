package io.redress.rulebook.domain;

import io.redress.rulebook.Term;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one right, or of a whole decision, while they are put together.
 *
 * <p>A word of bits says which terms are stated, so that terms are merged and compared without
 * looking at those that are not.
 */
final class Terms {
  static final long ALL = -1L;

  private static final Term[] CATALOGUE = Term.values();

  static {
    if (CATALOGUE.length > Long.SIZE) {
      throw new IllegalStateException("one word is too little for the catalogue of terms");
    }
  }

  private final @Nullable Object[] values = new @Nullable Object[CATALOGUE.length];
  private long stated;

  /** Several terms as the word of bits that other methods take. */
  static long bits(Term... terms) {
    var bits = 0L;
    for (var term : terms) {
      bits |= bit(term);
    }
    return bits;
  }

  private static long bit(Term term) {
    return 1L << term.place();
  }

  void put(Term term, Object value) {
    values[term.place()] = value;
    stated |= bit(term);
  }

  void putIfKnown(Term term, @Nullable Object value) {
    if (value != null) {
      put(term, value);
    }
  }

  void putIfAbsent(Term term, Object value) {
    if ((stated & bit(term)) == 0) {
      put(term, value);
    }
  }

  /** Adds what other terms state and these do not, as far as it is among these bits. */
  void addAbsent(Terms other, long bits) {
    var added = other.stated & ~stated & bits;
    for (var left = added; left != 0; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      values[place] = other.values[place];
    }
    stated |= added;
  }

  void remove(long bits) {
    for (var left = stated & bits; left != 0; left &= left - 1) {
      values[Long.numberOfTrailingZeros(left)] = null;
    }
    stated &= ~bits;
  }

  @Nullable Object get(Term term) {
    return values[term.place()];
  }

  boolean areEqualTo(Terms other) {
    return stated == other.stated && !contradict(other, ALL);
  }

  /** Whether both state one of these terms, and not the same. */
  boolean contradict(Terms other, long bits) {
    for (var left = stated & other.stated & bits; left != 0; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      if (!Objects.equals(values[place], other.values[place])) {
        return true;
      }
    }
    return false;
  }

  /** The terms by name. */
  Map<Term, Object> toMap() {
    var map = new EnumMap<Term, Object>(Term.class);
    for (var left = stated; left != 0; left &= left - 1) {
      var place = Long.numberOfTrailingZeros(left);
      map.put(CATALOGUE[place], Objects.requireNonNull(values[place]));
    }
    return map;
  }
}
