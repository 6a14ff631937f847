package io.redress.faces.desk;

import io.redress.cases.figures.BoardFigures.Day;
import io.redress.cases.figures.BoardSpan;
import io.redress.faces.desk.ColumnsView.Column;
import io.redress.faces.desk.ColumnsView.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws how promises ended, a column for each day or, where there are many, for each week. */
record ColumnsWriter(Visit visit, BoardSpan span) {
  private static final int MOST_COLUMNS = 31;
  private static final int DAYS_OF_WEEK = 7;

  /** The share of a column's place that it fills. */
  private static final int FILLED = 70;

  ColumnsView write(List<Day> days) {
    var heaps = heaps(days);
    var highest = heaps.stream().mapToInt(heap -> heap.kept() + heap.slipped()).max().orElse(0);
    var columns = new ArrayList<Column>();
    for (var i = 0; i < heaps.size(); i++) {
      columns.add(column(heaps.get(i), i, heaps.size(), Math.max(1, highest)));
    }
    return new ColumnsView(
        columns,
        visit.say("desk.board.days.label"),
        visit.say("desk.board.days.most", "count", highest));
  }

  /** What ended from its first day on, for as many days as it stands for. */
  private record Heap(LocalDate first, int kept, int slipped) {}

  private List<Heap> heaps(List<Day> days) {
    var dates = visit.page().dates();
    var now = visit.page().now();
    var last = dates.dayOf(now);
    var width = span.days() > MOST_COLUMNS ? DAYS_OF_WEEK : 1;
    var heaps = new ArrayList<Heap>();
    var first = dates.dayOf(span.before(now));
    // The newest heap ends today, so that no week looks poor for being young.
    for (var end = last; !end.isBefore(first); end = end.minusDays(width)) {
      heaps.addFirst(heap(days, end.minusDays(width - 1L), end));
    }
    return heaps;
  }

  private static Heap heap(List<Day> days, LocalDate first, LocalDate last) {
    var within =
        days.stream()
            .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
            .toList();
    return new Heap(
        first,
        within.stream().mapToInt(Day::kept).sum(),
        within.stream().mapToInt(Day::slipped).sum());
  }

  private Column column(Heap heap, int index, int count, int highest) {
    var place = ColumnsView.WIDTH / count;
    return new Column(
        index * place + place * (100 - FILLED) / 200,
        Math.max(2, place * FILLED / 100),
        heap.kept() * ColumnsView.HEIGHT / highest,
        heap.slipped() * ColumnsView.HEIGHT / highest,
        new Said(visit.page().dates().shortDay(heap.first()), heap.kept(), heap.slipped()));
  }
}
