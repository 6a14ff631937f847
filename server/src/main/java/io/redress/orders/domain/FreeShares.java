package io.redress.orders.domain;

import io.redress.orders.Allocation;
import io.redress.orders.domain.Parts.Kind;
import io.redress.orders.domain.Parts.Part;
import io.redress.shared.Money;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Shares a new version of an order out among the pieces that nobody asked back.
 *
 * <p>Pieces that are asked back keep what they have. Of each part of the order (goods, every tax,
 * discounts, delivery, ...) the free pieces of a line get what the line has now less what its other
 * pieces keep. What a line cannot give or take, because all or none of its pieces are free, goes to
 * the free pieces of the other lines in proportion. No part of a piece is less than nothing: what
 * that leaves over or short of the sum is put into the price at the end, since the sum of what was
 * captured is what must be right.
 */
final class FreeShares {
  private final List<Line> lines;
  private final List<Parts> shares;
  private final Money zero;

  private FreeShares(List<Line> lines, Currency currency) {
    this.lines = lines;
    this.zero = Money.zero(currency);
    this.shares = lines.stream().map(line -> new Parts(currency)).toList();
  }

  /**
   * A line of the new version.
   *
   * @param whole what it is paid with, if no piece were asked back
   * @param kept what the pieces that are asked back keep
   * @param hasFree whether it has pieces that nobody asked back
   */
  record Line(Allocation whole, Allocation kept, boolean hasFree) {}

  /**
   * What the free pieces of each line are paid with; nothing for a line without any. At least one
   * line has free pieces, and all lines are paid with no less than what is kept.
   */
  static List<Allocation> of(List<Line> lines, Currency currency) {
    var free = new FreeShares(lines, currency);
    free.spreadParts();
    free.shares.forEach(Parts::capDiscounts);
    free.settle();
    return free.shares.stream().map(Parts::toAllocation).toList();
  }

  private void spreadParts() {
    var whole = lines.stream().map(line -> Parts.of(line.whole())).toList();
    var kept = lines.stream().map(line -> Parts.of(line.kept())).toList();
    var all = new TreeSet<Part>();
    whole.forEach(parts -> all.addAll(parts.kinds()));
    for (var part : all) {
      var wanted =
          IntStream.range(0, lines.size())
              .mapToObj(i -> whole.get(i).get(part).minus(kept.get(i).get(part)))
              .toList();
      var pool = sum(wanted);
      if (pool.isPositive()) {
        spread(part, pool, wanted);
      }
    }
  }

  /** Adds an amount to a part of the lines that have free pieces, by these weights. */
  private void spread(Part part, Money amount, List<Money> weights) {
    var parts = amount.allocate(ofFree(weights));
    for (var i = 0; i < parts.size(); i++) {
      shares.get(i).add(part, parts.get(i));
    }
  }

  /** Weights of the lines with free pieces; by what they cost, or alike, when none has a weight. */
  private List<Long> ofFree(List<Money> weights) {
    var costs = lines.stream().map(line -> line.whole().paid()).toList();
    var ones = lines.stream().map(line -> new Money(1, zero.currency())).toList();
    for (var candidate : List.of(weights, costs, ones)) {
      var free =
          IntStream.range(0, lines.size())
              .mapToObj(i -> lines.get(i).hasFree() ? candidate.get(i).minorUnits() : 0L)
              .map(weight -> Math.max(0, weight))
              .toList();
      if (free.stream().anyMatch(weight -> weight > 0)) {
        return free;
      }
    }
    throw new IllegalStateException("no line has free pieces");
  }

  private void settle() {
    var owed =
        sum(lines.stream().map(line -> line.whole().paid().minus(line.kept().paid())).toList());
    var gap = owed.minus(sum(amounts(Parts::paid)));
    if (gap.isPositive()) {
      spread(Part.of(Kind.GOODS), gap, amounts(Parts::price));
      return;
    }
    var left = gap.negated();
    left = take(Part.of(Kind.ORDER_DISCOUNT), left, amounts(Parts::price));
    left = take(Part.of(Kind.DELIVERY_DISCOUNT), left, amounts(Parts::delivery));
    for (var kind : List.of(Kind.DUTY, Kind.SERVICE_FEE)) {
      var room = amounts(parts -> parts.get(Part.of(kind)));
      var taken = left.min(sum(room));
      spread(Part.of(kind), taken.negated(), room);
      left = left.minus(taken);
    }
    if (left.isPositive()) {
      throw new IllegalStateException(left + " of an order is shared out to nobody");
    }
  }

  /** Raises a discount by as much of this amount as there is room for; what is left is told. */
  private Money take(Part discount, Money amount, List<Money> room) {
    var taken = amount.min(sum(room));
    spread(discount, taken, room);
    return amount.minus(taken);
  }

  private List<Money> amounts(Function<Parts, Money> of) {
    return shares.stream().map(of).toList();
  }

  private Money sum(List<Money> amounts) {
    return amounts.stream().reduce(zero, Money::plus);
  }
}
