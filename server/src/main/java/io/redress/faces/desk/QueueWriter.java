package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.faces.desk.QueueView.Horizon;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.QueueRowView;
import io.redress.promises.PromiseKind;
import io.redress.shared.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes the queue: one row for one thing owed, grouped by how near its promise is. */
final class QueueWriter {
  private static final Duration SOON = Duration.ofHours(2);
  private static final int DAYS_OF_A_WEEK = 7;

  private final Visit visit;
  private final Owners owners;

  QueueWriter(Visit visit, Owners owners) {
    this.visit = visit;
    this.owners = owners;
  }

  /** Which of the open cases are looked at. */
  enum Lens {
    ALL("desk.queue.view.all"),
    MINE("desk.queue.view.mine"),
    BRAND("desk.queue.view.brand");

    private final String label;

    Lens(String label) {
      this.label = label;
    }

    static Lens ofCode(String code) {
      return Arrays.stream(values())
          .filter(lens -> Codes.of(lens).equals(code))
          .findFirst()
          .orElse(ALL);
    }
  }

  QueueView write(List<CaseSummary> open, Lens lens) {
    var tabs =
        Arrays.stream(Lens.values())
            .map(
                each ->
                    new QueueView.Tab(
                        visit.say(each.label), address(each), through(open, each).size()))
            .toList();
    var shown = through(open, lens);
    var groups =
        Arrays.stream(Horizon.values())
            .map(
                horizon ->
                    new QueueView.Group(
                        horizon,
                        shown.stream()
                            .filter(row -> horizon == horizon(row))
                            .map(this::row)
                            .toList()))
            .toList();
    var next =
        open.stream().flatMap(row -> row.nextDueAt().stream()).min(Comparator.naturalOrder());
    return new QueueView(tabs, address(lens), groups, next);
  }

  private List<CaseSummary> through(List<CaseSummary> open, Lens lens) {
    return open.stream()
        .filter(row -> row.nextDueAt().isPresent())
        .filter(
            row ->
                switch (lens) {
                  case ALL -> true;
                  case MINE -> row.owner().equals(visit.member().id().toString());
                  case BRAND -> row.awaited() == Party.BRAND;
                })
        .toList();
  }

  private String address(Lens lens) {
    var queue = visit.home() + Room.QUEUE.href();
    return lens == Lens.ALL ? queue : queue + "?view=" + Codes.of(lens);
  }

  private Horizon horizon(CaseSummary row) {
    var due = due(row);
    var now = visit.page().now();
    if (due.isBefore(now)) {
      return Horizon.SLIPPED;
    }
    if (!due.isAfter(now.plus(SOON))) {
      return Horizon.WITHIN_TWO_HOURS;
    }
    var today = visit.page().dates().dayOf(now);
    var day = visit.page().dates().dayOf(due);
    if (day.equals(today)) {
      return Horizon.TODAY;
    }
    return day.isBefore(today.plusDays(DAYS_OF_A_WEEK)) ? Horizon.THIS_WEEK : Horizon.LATER;
  }

  private QueueRowView row(CaseSummary row) {
    var kind = Codes.of(row.nextKind().orElse(PromiseKind.DECISION));
    var state =
        switch (horizon(row)) {
          case SLIPPED -> PromiseView.State.BROKEN;
          case WITHIN_TWO_HOURS -> PromiseView.State.RISK;
          case TODAY, THIS_WEEK, LATER -> PromiseView.State.OPEN;
        };
    return new QueueRowView(
        state,
        due(row),
        PictureView.ofCategory(row.category()),
        visit.say("desk.owed." + kind + ".row", "person", row.consumerName()),
        row.number() + " · " + row.goods() + " · " + row.orderNumber(),
        visit.say("desk.status." + Codes.of(row.status())),
        new FactView(
            owners.name(row.owner(), visit.say("desk.owner.nobody")),
            visit.say("desk.phase." + Codes.of(row.phase()))),
        new LinkView(visit.say("desk.owed." + kind + ".do"), visit.home() + "/cases/" + row.id()));
  }

  private static Instant due(CaseSummary row) {
    return row.nextDueAt().orElseThrow();
  }
}
