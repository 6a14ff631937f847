package io.redress.shared;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** Whether there is none. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** The lowest {@code wanted} of these units; all of them when there are fewer. */
  public UnitNumbers lowest(Quantity wanted) {
    var found = new ArrayList<Range>();
    var left = wanted.pieces();
    for (var range : ranges) {
      var size = Math.min(left, range.size());
      if (size > 0) {
        found.add(new Range(range.from(), range.from() + size));
      }
      left -= size;
    }
    return new UnitNumbers(found);
  }

  /** These units without the others. */
  public UnitNumbers minus(UnitNumbers others) {
    var found = new ArrayList<Range>();
    for (var range : ranges) {
      var next = range.from();
      for (var other : others.ranges) {
        add(found, next, Math.min(other.from(), range.until()));
        next = Math.max(next, other.until());
      }
      add(found, next, range.until());
    }
    return new UnitNumbers(found);
  }

  /** The units that are in both. */
  public UnitNumbers and(UnitNumbers others) {
    return minus(minus(others));
  }

  /** The units that are in either. */
  public UnitNumbers plus(UnitNumbers others) {
    var sorted = new ArrayList<>(minus(others).ranges);
    sorted.addAll(others.ranges);
    sorted.sort(Comparator.comparingInt(Range::from));
    var found = new ArrayList<Range>();
    for (var range : sorted) {
      var isNext = !found.isEmpty() && found.getLast().until() == range.from();
      var from = isNext ? found.removeLast().from() : range.from();
      found.add(new Range(from, range.until()));
    }
    return new UnitNumbers(found);
  }

  /** At which positions, from 1, these units stand among others that hold them all. */
  public UnitNumbers positionsIn(UnitNumbers others) {
    if (!minus(others).isEmpty()) {
      throw new IllegalArgumentException("units " + this + " are not all of " + others);
    }
    var found = new ArrayList<Range>();
    var before = 0;
    for (var other : others.ranges) {
      for (var range : ranges) {
        var from = Math.max(range.from(), other.from());
        var until = Math.min(range.until(), other.until());
        var shift = before + 1 - other.from();
        add(found, from + shift, until + shift);
      }
      before += other.size();
    }
    return new UnitNumbers(found);
  }

  private static void add(List<Range> ranges, int from, int until) {
    if (from < until) {
      ranges.add(new Range(from, until));
    }
  }

  @Override
  public String toString() {
    return ranges.stream()
        .map(range -> "[" + range.from() + "," + range.until() + ")")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
