package io.redress.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of unit numbers of an order line (1 to its quantity), kept as ranges, written as PostgreSQL
 * writes an {@code int4multirange}: {@code {[1,4),[6,7)}}.
 */
public record UnitNumbers(List<Range> ranges) {
  /** Nothing. */
  public static final UnitNumbers NONE = new UnitNumbers(List.of());

  /**
   * Unit numbers that follow each other.
   *
   * @param from the first, at least 1
   * @param until the first that is not in the range any more
   */
  public record Range(int from, int until) {
    public Range {
      if (from < 1 || until <= from) {
        throw new IllegalArgumentException("not a range of units: " + from + " to " + until);
      }
    }

    int size() {
      return until - from;
    }
  }

  public UnitNumbers {
    ranges = List.copyOf(ranges);
    for (var i = 1; i < ranges.size(); i++) {
      if (ranges.get(i).from() < ranges.get(i - 1).until()) {
        throw new IllegalArgumentException("ranges overlap or are not in order: " + ranges);
      }
    }
  }

  /** All units of a line with this quantity. */
  public static UnitNumbers all(Quantity quantity) {
    return quantity.isNone() ? NONE : new UnitNumbers(List.of(new Range(1, quantity.pieces() + 1)));
  }

  /** Reads the text form of an {@code int4multirange}. */
  public static UnitNumbers parse(String text) {
    var ranges = new ArrayList<Range>();
    var inner = text.substring(1, text.length() - 1);
    if (!inner.isEmpty()) {
      for (var part : inner.split("\\),", -1)) {
        var comma = part.indexOf(',');
        var until = part.substring(comma + 1).replace(")", "");
        ranges.add(new Range(Integer.parseInt(part.substring(1, comma)), Integer.parseInt(until)));
      }
    }
    return new UnitNumbers(ranges);
  }

  /** How many units these are. */
  public Quantity quantity() {
    return Quantity.of(ranges.stream().mapToInt(Range::size).sum());
  }

  /**
   * The lowest {@code wanted} units of a line of {@code bought} pieces that are not in this set.
   */
  public UnitNumbers firstFree(Quantity wanted, Quantity bought) {
    var free = new ArrayList<Range>();
    var left = wanted.pieces();
    var next = 1;
    for (var taken : ranges) {
      left -= take(free, next, taken.from(), left);
      next = taken.until();
    }
    take(free, next, bought.pieces() + 1, left);
    return new UnitNumbers(free);
  }

  private static int take(List<Range> free, int from, int until, int wanted) {
    var size = Math.min(wanted, until - from);
    if (size > 0) {
      free.add(new Range(from, from + size));
    }
    return Math.max(size, 0);
  }

  @Override
  public String toString() {
    return ranges.stream()
        .map(range -> "[" + range.from() + "," + range.until() + ")")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
