package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.faces.desk.PackingView.Check;
import io.redress.faces.desk.PackingView.Scanned;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchEvent;
import io.redress.goods.outbound.KnownPiece;
import io.redress.goods.outbound.PackResult;
import io.redress.goods.outbound.PackResult.Kind;
import io.redress.goods.outbound.PackResult.Line;
import io.redress.goods.outbound.PackResult.Mark;
import io.redress.goods.outbound.PackResult.Outcome;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the bench at which one dispatch is packed. */
final class PackingWriter {
  private final Visit visit;
  private final CaseView view;
  private final Dispatch dispatch;
  private final Shelf shelf;

  /**
   * Who did what, and where the right piece lies.
   *
   * @param isDue whether nothing that was agreed has to come first
   * @param advance what was agreed about sending it before the old one is back
   */
  record Shelf(Owners owners, String place, boolean isDue, Optional<Advance> advance) {}

  /**
   * What lies in the box.
   *
   * @param scans the codes as they were scanned
   */
  record Box(List<String> scans, PackResult result) {
    Box {
      scans = List.copyOf(scans);
    }
  }

  PackingWriter(Visit visit, CaseView view, Dispatch dispatch, Shelf shelf) {
    this.visit = visit;
    this.view = view;
    this.dispatch = dispatch;
    this.shelf = shelf;
  }

  PackingView write(Box box, List<DispatchEvent> history, Optional<NoteView> note) {
    var isPacked = dispatch.state().holdsStock();
    var isOver = dispatch.course().check().isPresent();
    var checks = isOver ? List.<Check>of() : checks(box.result());
    return new PackingView(
        dispatch.number(),
        new LinkView(view.head().number(), visit.home() + "/cases/" + view.head().id()),
        note.or(() -> isOver ? Optional.of(right()) : said(box)),
        isOver ? DispatchWords.state(visit, dispatch) : done(box.result()),
        agreed(),
        scanned(box.result()),
        checks,
        visit.say("outbound.for", "person", view.consumer().name()),
        due(),
        whom(),
        visit.home() + GoingOutPages.PATH + "/" + dispatch.id(),
        dispatch.version(),
        isOver ? List.of() : box.scans(),
        isPacked && !isOver
            ? Optional.of(FieldView.of("code", visit.say("outbound.scan"), FieldView.Kind.TEXT))
            : Optional.empty(),
        isPacked && !isOver && dispatch.piece().needsPhoto() && dispatch.photos() == 0,
        PackingForms.of(visit, dispatch),
        new AdvanceCard(visit, view, dispatch, shelf.advance()).write(),
        history.stream().map(this::event).toList());
  }

  private String done(PackResult result) {
    var right = result.lines().stream().filter(line -> line.mark() == Mark.RIGHT).count();
    return visit.say("outbound.check.done", "right", right, "all", result.lines().size());
  }

  private NoteView right() {
    return NoteView.of(
        Tone.KEPT,
        visit.say("outbound.check.right"),
        dispatch.state().hasLeft() ? "" : visit.say("outbound.check.right.then"));
  }

  private Optional<NoteView> said(Box box) {
    if (box.result().outcome() != Outcome.STOP) {
      return Optional.empty();
    }
    var then = why(box.result()) + " " + visit.say("outbound.check.kept");
    return Optional.of(NoteView.of(Tone.BROKEN, visit.say("outbound.check.stop"), then));
  }

  private String why(PackResult result) {
    if (!result.backToShelf().isEmpty()) {
      var wrong = result.backToShelf().getFirst();
      return visit.say(
          "outbound.check.back",
          "piece",
          wrong.title(),
          "place",
          place(wrong.place()),
          "right",
          place(shelf.place()));
    }
    return result.failed().equals(Optional.of(Kind.QUANTITY))
        ? visit.say("outbound.check.too_many")
        : visit.say("outbound.check.unknown");
  }

  private String place(String place) {
    return place.isEmpty() ? visit.say("outbound.place.none") : place;
  }

  private List<FactView> agreed() {
    var piece = dispatch.piece();
    var facts = new ArrayList<FactView>();
    facts.add(fact("outbound.piece", piece.title()));
    facts.add(fact("outbound.sku", piece.sku()));
    piece.serial().ifPresent(serial -> facts.add(fact("outbound.serial", serial)));
    facts.add(fact("outbound.pieces", String.valueOf(piece.quantity().pieces())));
    facts.add(fact("outbound.place", place(shelf.place())));
    return facts;
  }

  private List<Scanned> scanned(PackResult result) {
    var piece = dispatch.piece();
    var right =
        Stream.generate(() -> new Scanned(piece.title(), piece.sku(), false)).limit(result.right());
    var wrong = result.backToShelf().stream().map(PackingWriter::wrong);
    return Stream.concat(right, wrong).toList();
  }

  private static Scanned wrong(KnownPiece piece) {
    return new Scanned(piece.title(), piece.sku(), true);
  }

  private List<Check> checks(PackResult result) {
    return result.lines().stream().map(this::check).toList();
  }

  private Check check(Line line) {
    var icon =
        switch (line.mark()) {
          case RIGHT -> "kept";
          case OPEN -> "open";
          case WRONG -> "broken";
        };
    return new Check(icon, visit.say("outbound.kind." + Codes.of(line.kind())), found(line));
  }

  private String found(Line line) {
    if (line.kind() == Kind.QUANTITY) {
      return visit.say("outbound.check.of", "found", line.found(), "expected", line.expected());
    }
    return switch (line.mark()) {
      case RIGHT ->
          line.kind() == Kind.PHOTO
              ? line.found()
              : visit.say("outbound.check.as_agreed", "found", line.found());
      case OPEN -> visit.say("outbound.check.open");
      case WRONG ->
          visit.say("outbound.check.instead", "found", line.found(), "expected", line.expected());
    };
  }

  private List<FactView> whom() {
    var facts = new ArrayList<FactView>();
    facts.add(fact("outbound.state", DispatchWords.state(visit, dispatch)));
    facts.add(fact("outbound.due", DispatchWords.due(visit, dispatch)));
    var dates = visit.page().dates();
    var course = dispatch.course();
    course.reservedUntil().ifPresent(until -> facts.add(fact("outbound.held", dates.day(until))));
    var way = course.way();
    add(facts, "outbound.carrier", way.carrier());
    add(facts, "outbound.tracking", way.tracking());
    add(facts, "outbound.point", way.point());
    way.sentAt().ifPresent(at -> facts.add(fact("outbound.sent", dates.moment(at))));
    way.arrivedAt().ifPresent(at -> facts.add(fact("outbound.arrived", dates.moment(at))));
    return facts;
  }

  private String due() {
    return dispatch.state().isToDo()
        ? visit.say(shelf.isDue() ? "outbound.for.due" : "outbound.for.wait")
        : "";
  }

  private void add(List<FactView> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(fact(key, value));
    }
  }

  private FactView fact(String key, String value) {
    return new FactView(visit.say(key), value);
  }

  private String event(DispatchEvent event) {
    var state = visit.say("outbound.state." + Codes.of(event.state()));
    var told =
        event
            .reason()
            .map(reason -> visit.say("outbound.reason." + Codes.of(reason)))
            .map(reason -> visit.say("outbound.state.why", "state", state, "reason", reason))
            .orElse(state);
    return visit.say(
        "outbound.event",
        "when",
        visit.page().dates().moment(event.at()),
        "state",
        told,
        "who",
        who(event.by()));
  }

  private String who(Actor by) {
    if (by.kind() == ActorKind.STAFF) {
      return shelf.owners().name(String.valueOf(by.id()), visit.say("outbound.by.left"));
    }
    return visit.say(by.kind() == ActorKind.SYSTEM ? "outbound.by.house" : "outbound.by.program");
  }
}
