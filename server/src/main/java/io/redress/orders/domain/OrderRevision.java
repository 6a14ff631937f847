package io.redress.orders.domain;

import io.redress.consumers.Consumer;
import io.redress.orders.Allocation;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.OrderLine.Share;
import io.redress.shared.Money;
import io.redress.shared.UnitNumbers;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What becomes of an order that comes in again with other content.
 *
 * <p>A line is found again by its sku; of several lines with one sku the first is the first. Pieces
 * that are asked back keep their shares as they are. When no amount and no piece of any line
 * differs, all pieces do; otherwise the free ones are shared out anew.
 */
public sealed interface OrderRevision {
  /** It cannot be, and this is why. */
  record Refused(List<Violation> violations) implements OrderRevision {
    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /**
   * It becomes this.
   *
   * @param lines those of the new content, in its order
   * @param removed kept lines that it does not have
   */
  record Revised(Money total, List<Line> lines, List<OrderLine> removed) implements OrderRevision {
    public Revised {
      lines = List.copyOf(lines);
      removed = List.copyOf(removed);
    }
  }

  /**
   * A line as it will be.
   *
   * @param kept the line as it is; empty when it is new
   */
  record Line(Optional<OrderLine> kept, NewOrderLine sent, UnitNumbers units, List<Share> shares) {
    public Line {
      shares = List.copyOf(shares);
    }
  }

  /** The next version of an order; the new content must have passed the check of its sums. */
  static OrderRevision of(Order kept, Consumer consumer, NewOrder sent) {
    if (!kept.total().currency().equals(sent.sums().currency())) {
      return new Refused(List.of(RevisionChecks.currency(kept, sent)));
    }
    var lines = LineMatch.of(kept, sent);
    var violations = RevisionChecks.check(kept, consumer, sent, lines);
    if (!violations.isEmpty()) {
      return new Refused(violations);
    }
    var wholes = OrderAllocation.of(sent);
    var shares = shares(kept, lines.matched(), wholes);
    var revised = new ArrayList<Line>();
    for (var i = 0; i < shares.size(); i++) {
      var match = lines.matched().get(i);
      revised.add(new Line(match.kept(), match.sent(), match.units(), shares.get(i)));
    }
    return new Revised(OrderAllocation.total(sent), revised, lines.removed());
  }

  private static List<List<Share>> shares(
      Order kept, List<LineMatch.Matched> lines, List<Allocation> wholes) {
    var isAsItWas =
        IntStream.range(0, lines.size()).allMatch(i -> isAsItWas(lines.get(i), wholes.get(i)));
    if (isAsItWas) {
      return lines.stream().map(line -> line.kept().orElseThrow().shares()).toList();
    }
    var frees = frees(kept.total().currency(), lines, wholes);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> shares(kept.version() + 1, lines.get(i), frees.get(i)))
        .toList();
  }

  private static List<Allocation> frees(
      Currency currency, List<LineMatch.Matched> lines, List<Allocation> wholes) {
    if (lines.stream().allMatch(line -> line.free().isEmpty())) {
      return lines.stream().map(line -> Allocation.none(currency)).toList();
    }
    var toShare =
        IntStream.range(0, lines.size())
            .mapToObj(
                i -> {
                  var line = lines.get(i);
                  var hasFree = !line.free().isEmpty();
                  return new FreeShares.Line(wholes.get(i), line.frozen(currency), hasFree);
                })
            .toList();
    return FreeShares.of(toShare, currency);
  }

  private static boolean isAsItWas(LineMatch.Matched line, Allocation whole) {
    return line.kept()
        .filter(kept -> kept.units().equals(line.units()) && kept.allocation().equals(whole))
        .isPresent();
  }

  private static List<Share> shares(int version, LineMatch.Matched line, Allocation free) {
    var shares = new ArrayList<Share>();
    line.kept()
        .ifPresent(
            kept ->
                kept.shares().stream()
                    .map(share -> share.of(share.units().and(kept.claimed())))
                    .filter(share -> !share.units().isEmpty())
                    .forEach(shares::add));
    if (!line.free().isEmpty()) {
      shares.add(Share.of(version, line.free(), free));
    }
    return shares;
  }

  /** The shares of an order that comes in for the first time. */
  static List<Line> first(NewOrder order) {
    var wholes = OrderAllocation.of(order);
    return IntStream.range(0, wholes.size())
        .mapToObj(
            i -> {
              var line = order.lines().get(i);
              var units = UnitNumbers.all(line.quantity());
              return new Line(
                  Optional.empty(), line, units, List.of(Share.of(1, units, wholes.get(i))));
            })
        .toList();
  }
}
