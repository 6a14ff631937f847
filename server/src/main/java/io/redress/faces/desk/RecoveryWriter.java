package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.recovery.CaseRecoveries;
import io.redress.evidence.Evidence;
import io.redress.faces.desk.RecoveryView.Event;
import io.redress.faces.desk.RecoveryView.Form;
import io.redress.faces.desk.RecoveryView.Showing;
import io.redress.faces.desk.RecoveryView.Shown;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryEvent;
import io.redress.money.recovery.RecoveryState;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes one claim with its history and what can be done about it. */
final class RecoveryWriter {
  private final Visit visit;
  private final CaseView view;
  private final Recovery recovery;
  private final Owners owners;
  private final Map<String, String> written;

  /** What was written into a form that was not taken stays there. */
  RecoveryWriter(
      Visit visit, CaseView view, Recovery recovery, Owners owners, Map<String, String> written) {
    this.visit = visit;
    this.view = view;
    this.recovery = recovery;
    this.owners = owners;
    this.written = Map.copyOf(written);
  }

  RecoveryView write(List<RecoveryEvent> history, List<Exhibit> exhibits, Optional<NoteView> note) {
    var address = visit.home() + RecoveriesPages.PATH + "/" + recovery.id();
    var mayAct = Permissions.mayClaim(visit.role()) && !recovery.state().isEnded();
    var mayMove = Permissions.mayClaim(visit.role()) && !recovery.moves().isEmpty();
    return new RecoveryView(
        visit.say("recovery.number") + " " + recovery.number(),
        visit.say("recovery.state." + Codes.of(recovery.state())),
        new LinkView(
            view.head().number(), visit.home() + "/cases/" + view.head().id() + "/recoveries"),
        note,
        recovery.matter().ground().needsBothSides() ? visit.say("recovery.compared") : "",
        facts(),
        sums(),
        sides(),
        exhibits.stream().map(this::shown).toList(),
        history.stream().map(this::event).toList(),
        address,
        mayMove ? Optional.of(form()) : Optional.empty(),
        mayAct ? showing(address) : Optional.empty());
  }

  /** By when something is due, and whether that has passed. */
  static String next(Visit visit, Recovery recovery) {
    return recovery
        .course()
        .nextAt()
        .map(visit.page().dates()::day)
        .map(
            date ->
                recovery.isLate(visit.page().now())
                    ? visit.say("recovery.next.late", "date", date)
                    : date)
        .orElseGet(() -> visit.say("recovery.next.none"));
  }

  private List<FactView> facts() {
    var awaited = recovery.state().awaited();
    var debtor = recovery.debtor();
    return List.of(
        new FactView(visit.say("recovery.debtor"), debtor.name()),
        new FactView(
            visit.say("recovery.ground"),
            visit.say("recovery.ground." + Codes.of(recovery.matter().ground()))),
        new FactView(visit.say("recovery.piece"), piece()),
        new FactView(
            visit.say("recovery.awaited"),
            visit.say("recovery.awaited." + Codes.of(awaited), "debtor", debtor.name())),
        new FactView(visit.say("recovery.next"), next(visit, recovery)));
  }

  private String piece() {
    return recovery
        .matter()
        .line()
        .flatMap(
            id -> view.content().lines().stream().filter(each -> each.id().equals(id)).findFirst())
        .flatMap(line -> view.order().line(line.orderLineId()))
        .map(bought -> bought.title())
        .orElseGet(() -> visit.say("recovery.piece.all"));
  }

  private List<FactView> sums() {
    var figures = recovery.figures();
    var sums = new ArrayList<FactView>();
    sums.add(sum("claimed", figures.claimed()));
    sums.add(sum("accepted", figures.accepted()));
    sums.add(sum("paid", figures.paid()));
    sums.add(sum("owed", figures.owed()));
    if (figures.writtenOff().isPositive()) {
      sums.add(sum("written_off", figures.writtenOff()));
    }
    if (figures.overpaid().isPositive()) {
      sums.add(sum("overpaid", figures.overpaid()));
    }
    return sums;
  }

  private FactView sum(String name, Money sum) {
    return new FactView(visit.say("recovery." + name), visit.page().sum(sum));
  }

  private List<FactView> sides() {
    var words = recovery.words();
    var sides = new ArrayList<FactView>();
    addSaid(sides, "recovery.words", words.claim());
    addSaid(sides, "recovery.sent", words.sent());
    addSaid(sides, "recovery.found", words.found());
    return sides;
  }

  private void addSaid(List<FactView> sides, String key, String words) {
    if (!words.isEmpty()) {
      sides.add(new FactView(visit.say(key), words));
    }
  }

  private Shown shown(Exhibit exhibit) {
    var name =
        view.content().evidence().stream()
            .filter(each -> each.id().equals(exhibit.evidenceId()))
            .findFirst()
            .map(Evidence::name)
            .orElseGet(() -> visit.say("dispute.exhibit.gone"));
    return new Shown(
        name,
        visit.say("recovery.files.side." + Codes.of(exhibit.side())),
        recovery.state() != RecoveryState.DRAFT || !Permissions.mayClaim(visit.role())
            ? ""
            : exhibit.evidenceId().toString());
  }

  private Event event(RecoveryEvent event) {
    var dates = visit.page().dates();
    var more = new ArrayList<String>();
    event.amount().ifPresent(sum -> more.add(visit.page().sum(sum)));
    event
        .reference()
        .ifPresent(it -> more.add(visit.say("recovery.event.reference", "reference", it)));
    if (!event.words().isEmpty()) {
      more.add(event.words());
    }
    event
        .until()
        .ifPresent(it -> more.add(visit.say("recovery.event.until", "date", dates.day(it))));
    var line =
        visit.say(
            "recovery.event",
            "when",
            dates.moment(event.at()),
            "move",
            visit.say("recovery.move." + Codes.of(event.move())),
            "who",
            who(event.by()));
    return new Event(line, more);
  }

  private String who(Actor by) {
    if (by.kind() == ActorKind.STAFF) {
      return owners.name(String.valueOf(by.id()), visit.say("recovery.by.left"));
    }
    return visit.say(by.kind() == ActorKind.SYSTEM ? "recovery.by.house" : "recovery.by.program");
  }

  private Form form() {
    var options =
        recovery.moves().stream()
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("recovery.move." + code), ""))
            .toList();
    var chosen = Optional.ofNullable(written.get("move")).map(Set::of).orElseGet(Set::<String>of);
    var moves =
        new ChoiceView(
            visit.say("recovery.field.move"), "move", ChoiceView.Kind.ONE, options, chosen);
    var currency = recovery.figures().claimed().currency().getCurrencyCode();
    return new Form(
        recovery.version(),
        moves,
        List.of(
            field(
                    "amount",
                    visit.say("recovery.field.amount", "currency", currency),
                    FieldView.Kind.DECIMAL)
                .hinting(visit.say("recovery.field.amount.hint")),
            field("reference", visit.say("recovery.field.reference"), FieldView.Kind.TEXT)
                .hinting(visit.say("recovery.field.reference.hint")),
            field("words", visit.say("recovery.field.words"), FieldView.Kind.PARAGRAPH),
            field("until", visit.say("recovery.field.until"), FieldView.Kind.DATE)));
  }

  private FieldView field(String name, String label, FieldView.Kind kind) {
    return FieldView.of(name, label, kind).holding(written.getOrDefault(name, ""));
  }

  private Optional<Showing> showing(String address) {
    var files =
        view.content().evidence().stream()
            .filter(file -> CaseRecoveries.mayBeShown(file, recovery))
            .map(file -> new ChoiceView.Option(file.id().toString(), file.name(), ""))
            .toList();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    var sides =
        Arrays.stream(Exhibit.Side.values())
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("recovery.files.side." + code), ""))
            .toList();
    return Optional.of(
        new Showing(
            address + "/files",
            new ChoiceView(
                visit.say("recovery.files.file"), "file", ChoiceView.Kind.ONE, files, Set.of()),
            new ChoiceView(
                visit.say("recovery.files.side"),
                "side",
                ChoiceView.Kind.ONE,
                sides,
                Set.of("found"))));
  }
}
