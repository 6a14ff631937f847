package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.cases.lists.QueueListing;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.cases.lists.SavedView;
import io.redress.faces.desk.QueueView.Horizon;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.QueueRowView;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes the queue: one row for one thing owed, grouped by how near its promise is. */
final class QueueWriter {
  private static final Duration SOON = Duration.ofHours(2);
  private static final int DAYS_OF_A_WEEK = 7;

  private final Visit visit;
  private final Owners owners;
  private final List<QueueView.Beside> beside;

  /** With what is shown beside the rows. */
  QueueWriter(Visit visit, Owners owners, List<QueueView.Beside> beside) {
    this.visit = visit;
    this.owners = owners;
    this.beside = List.copyOf(beside);
  }

  /** A page of the queue; {@code after} is the case it begins after. */
  QueueView write(
      QueueListing listing, QueueLook look, Optional<CaseId> after, List<SavedView> kept) {
    var here = look.place(visit);
    var tabs =
        QueueLook.TABS.stream()
            .map(
                each ->
                    new QueueView.Tab(
                        visit.say("desk.queue.view." + Codes.of(each)),
                        QueueLook.at(each).place(visit).address(),
                        listing.count(each)))
            .toList();
    var groups =
        Arrays.stream(Horizon.values())
            .map(horizon -> new QueueView.Group(horizon, rows(listing, horizon)))
            .toList();
    return new QueueView(
        new QueueView.Sums(listing.count(Lens.LATE), listing.soon(), listing.nextDue()),
        tabs,
        here.address(),
        after.map(id -> here.with("after", id.toString())).orElseGet(here::address),
        groups,
        QueueView.Turns.of(visit, here, after, listing.next()),
        new QueueView.Tools(
            phone(),
            visit.home() + TogetherPages.HREF,
            new QueueNarrowing(visit, owners).write(look, kept),
            beside));
  }

  private Optional<LinkView> phone() {
    return Permissions.mayOpenCases(visit.role())
        ? Optional.of(new LinkView(visit.say("desk.phone.title"), visit.home() + PhonePages.HREF))
        : Optional.empty();
  }

  private List<QueueRowView> rows(QueueListing listing, Horizon horizon) {
    return listing.rows().stream().filter(row -> horizon == horizon(row)).map(this::row).toList();
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
        new LinkView(visit.say("desk.owed." + kind + ".do"), visit.home() + "/cases/" + row.id()),
        new Together.Pick(row.id(), row.version()).text());
  }

  private static Instant due(CaseSummary row) {
    return row.nextDueAt().orElseThrow();
  }
}
