package io.redress.faces.desk;

import io.redress.conversation.Mail;
import io.redress.faces.desk.OutboxView.Delivery;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.platform.outbox.ExhaustedTask;
import java.util.List;
import java.util.Optional;

/** Writes the page of letters. */
final class OutboxWriter {
  private final Visit visit;
  private final Counts counts;

  /** How many letters are kept here, how many are on their way, and how many one page shows. */
  record Counts(int kept, int waiting, int onPage) {}

  OutboxWriter(Visit visit, Counts counts) {
    this.visit = visit;
    this.counts = counts;
  }

  OutboxView write(List<Mail> shown, Optional<Mail> open, List<ExhaustedTask> stuck) {
    var isKeptHere = counts.kept() > 0 || counts.waiting() == 0;
    var more =
        shown.size() < counts.onPage()
            ? Optional.<LinkView>empty()
            : Optional.of(
                new LinkView(
                    visit.say("desk.outbox.more"),
                    visit.home() + "/outbox?before=" + shown.getLast().id()));
    return new OutboxView(
        isKeptHere ? Delivery.KEPT_HERE : Delivery.SENT,
        isKeptHere ? counts.kept() : counts.waiting(),
        shown.stream().map(this::row).toList(),
        open.map(this::letter),
        more,
        stuck.stream().map(this::task).toList());
  }

  private OutboxView.Row row(Mail mail) {
    return new OutboxView.Row(
        address(mail),
        mail.subject(),
        mail.language(),
        mail.name(),
        visit.say("desk.outbox.to." + Codes.of(mail.to())),
        mail.createdAt(),
        visit.say("desk.outbox.state." + Codes.of(mail.state())));
  }

  private OutboxView.Letter letter(Mail mail) {
    return new OutboxView.Letter(
        address(mail),
        mail.subject(),
        mail.language(),
        List.of(
            new FactView(visit.say("desk.outbox.from"), mail.fromName()),
            new FactView(visit.say("desk.outbox.to"), mail.name() + " · " + mail.address()),
            new FactView(
                visit.say("desk.outbox.when"), visit.page().dates().moment(mail.createdAt()))),
        List.of(mail.bodyText().split("\n{2,}", -1)));
  }

  private FactView task(ExhaustedTask stuck) {
    return new FactView(
        stuck.task().kind() + " " + stuck.task().subject(),
        visit.say(
            "desk.outbox.stuck.tries",
            "count",
            stuck.attempts(),
            "when",
            visit.page().dates().moment(stuck.task().dueAt()),
            "error",
            String.valueOf(stuck.lastError())));
  }

  private String address(Mail mail) {
    return visit.home() + "/outbox/" + mail.id();
  }
}
