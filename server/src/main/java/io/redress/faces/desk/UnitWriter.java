package io.redress.faces.desk;

import io.redress.cases.lists.AskedUnits;
import io.redress.faces.desk.OrderView.Sums;
import io.redress.faces.desk.OrderView.Unit;
import io.redress.faces.shared.LinkView;
import io.redress.orders.Allocation;
import io.redress.orders.OrderLine;
import io.redress.shared.Money;
import io.redress.shared.UnitNumbers;
import io.redress.shared.UnitNumbers.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes the pieces of an order line: which are free, and which case asks for the others. */
final class UnitWriter {
  /** A line of more pieces is shown in ranges of pieces that stand alike. */
  private static final int MOST_ALONE = 12;

  private final Visit visit;
  private final List<AskedUnits> asked;

  UnitWriter(Visit visit, List<AskedUnits> asked) {
    this.visit = visit;
    this.asked = List.copyOf(asked);
  }

  /** Pieces that follow each other and stand alike. */
  private record Stretch(Range range, Optional<AskedUnits> by) {
    private int size() {
      return range.until() - range.from();
    }
  }

  List<Unit> units(OrderLine line) {
    var stretches = stretches(line);
    var pieces = line.quantity().pieces();
    if (pieces == 0 || (pieces == 1 && stretches.getFirst().by().isEmpty())) {
      return List.of();
    }
    var shown =
        pieces <= MOST_ALONE
            ? stretches.stream().flatMap(each -> alone(each).stream()).toList()
            : stretches;
    return shown.stream().map(each -> unit(line, each)).toList();
  }

  private List<Stretch> stretches(OrderLine line) {
    var held = new ArrayList<Stretch>();
    for (var each : asked) {
      if (each.isHeld() && each.line().equals(line.id())) {
        var bought = each.units().and(line.units());
        bought.ranges().forEach(range -> held.add(new Stretch(range, Optional.of(each))));
      }
    }
    var all = new ArrayList<>(held);
    for (var range : free(line, held).ranges()) {
      all.add(new Stretch(range, Optional.empty()));
    }
    all.sort(Comparator.comparing(each -> each.range().from()));
    return all;
  }

  private static UnitNumbers free(OrderLine line, List<Stretch> held) {
    return held.stream()
        .map(stretch -> new UnitNumbers(List.of(stretch.range())))
        .reduce(line.units(), UnitNumbers::minus);
  }

  private static List<Stretch> alone(Stretch stretch) {
    var each = new ArrayList<Stretch>();
    for (var unit = stretch.range().from(); unit < stretch.range().until(); unit++) {
      each.add(new Stretch(new Range(unit, unit + 1), stretch.by()));
    }
    return each;
  }

  private Unit unit(OrderLine line, Stretch stretch) {
    var paid = paid(line, stretch.range());
    var none = Money.zero(paid.currency());
    var sums = stretch.by().isPresent() ? new Sums(paid, paid, none) : new Sums(paid, none, paid);
    var how = new ShareWriter(visit).write(allocation(line, stretch.range()));
    var by = stretch.by().map(this::link);
    return new Unit(label(line, stretch), how, sums, each(line, stretch), by);
  }

  /** Its place among the pieces of the line: numbers have gaps where pieces were taken off. */
  private String label(OrderLine line, Stretch stretch) {
    var of = line.quantity().pieces();
    var unit = new UnitNumbers(List.of(stretch.range()));
    var place = unit.positionsIn(line.units()).ranges().getFirst();
    return stretch.size() == 1
        ? visit.say("desk.order.unit", "number", place.from(), "of", of)
        : visit.say("desk.order.units", "from", place.from(), "until", place.until() - 1, "of", of);
  }

  /**
   * What one of several was paid with; shares of one line differ by a minor unit at most a part.
   */
  private String each(OrderLine line, Stretch stretch) {
    if (stretch.size() == 1) {
      return "";
    }
    var first = stretch.range().from();
    var last = stretch.range().until() - 1;
    var some =
        List.of(paid(line, new Range(first, first + 1)), paid(line, new Range(last, last + 1)));
    return some.getFirst().equals(some.getLast())
        ? visit.say("desk.order.units.each", "sum", some.getFirst())
        : visit.say("desk.order.units.about", "sum", some.getFirst());
  }

  private static Money paid(OrderLine line, Range range) {
    return allocation(line, range).paid();
  }

  private static Allocation allocation(OrderLine line, Range range) {
    return line.allocationOf(new UnitNumbers(List.of(range)));
  }

  private LinkView link(AskedUnits by) {
    return new LinkView(by.caseNumber(), visit.home() + "/cases/" + by.caseId());
  }
}
