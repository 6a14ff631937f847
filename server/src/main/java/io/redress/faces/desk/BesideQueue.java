package io.redress.faces.desk;

import io.redress.cases.goodwill.HouseGoodwill;
import io.redress.cases.lists.Mention;
import io.redress.cases.lists.Mentions;
import io.redress.cases.lists.OpenComplaint;
import io.redress.cases.lists.OpenComplaints;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.shared.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands beside the queue until it is done, whatever its rows are narrowed to. */
@Component
class BesideQueue {
  private final OpenComplaints complaints;
  private final Mentions mentions;
  private final HouseGoodwill goodwill;
  private final NamedGaps gaps;

  BesideQueue(
      OpenComplaints complaints, Mentions mentions, HouseGoodwill goodwill, NamedGaps gaps) {
    this.complaints = complaints;
    this.mentions = mentions;
    this.goodwill = goodwill;
    this.gaps = gaps;
  }

  List<QueueView.Beside> of(Visit visit, Owners owners) {
    return Stream.of(
            mentions(visit, owners), complaints(visit, owners), goodwill(visit), gaps.of(visit))
        .filter(beside -> !beside.reminders().isEmpty())
        .toList();
  }

  /** Notes that are meant for the visitor; every role reads notes. */
  private QueueView.Beside mentions(Visit visit, Owners owners) {
    var unread = mentions.of(visit.member().id());
    return new QueueView.Beside(
        visit.say("desk.mention.open", "count", unread.size()),
        unread.stream().map(each -> mention(visit, owners, each)).toList());
  }

  private static QueueView.Reminder mention(Visit visit, Owners owners, Mention mention) {
    var writer = mention.by().map(StaffId::toString).orElse("");
    return new QueueView.Reminder(
        new LinkView(
            visit.say(
                "complaint.row", "person", mention.consumerName(), "number", mention.number()),
            visit.home() + "/cases/" + mention.caseId() + "?thread=internal"),
        visit.say(
            "desk.mention.by",
            "person",
            owners.name(writer, visit.page().house().name()),
            "day",
            visit.page().dates().moment(mention.at())),
        Optional.of(visit.home() + "/mentions/" + mention.id() + "/read"));
  }

  /** For whoever may read them. */
  private QueueView.Beside complaints(Visit visit, Owners owners) {
    var open =
        Permissions.mayEnter(visit.role(), Room.OUTBOX)
            ? complaints.list()
            : List.<OpenComplaint>of();
    return new QueueView.Beside(
        visit.say("complaint.open", "count", open.size()),
        open.stream().map(each -> complaint(visit, owners, each)).toList());
  }

  /** What waits for a second person, for whoever might be it. */
  private QueueView.Beside goodwill(Visit visit) {
    var count = Permissions.mayGive(visit.role()) ? goodwill.countWaiting() : 0;
    var way =
        new LinkView(
            visit.say("goodwill.waiting.count", "count", count), visit.home() + "/goodwill");
    return new QueueView.Beside(
        visit.say("goodwill.waiting"),
        count == 0 ? List.of() : List.of(new QueueView.Reminder(way, "", Optional.empty())));
  }

  private static QueueView.Reminder complaint(Visit visit, Owners owners, OpenComplaint open) {
    return new QueueView.Reminder(
        new LinkView(
            visit.say("complaint.row", "person", open.consumerName(), "number", open.number()),
            visit.home() + "/cases/" + open.caseId() + "/complaints"),
        visit.say(
            "complaint.row.by",
            "state",
            visit.say("complaint.state." + Codes.of(open.state())),
            "day",
            visit.page().dates().moment(open.dueAt()),
            "person",
            owners.name(open.owner(), visit.say("desk.owner.nobody"))),
        Optional.empty());
  }
}
