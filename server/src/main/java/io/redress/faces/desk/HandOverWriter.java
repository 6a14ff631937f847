package io.redress.faces.desk;

import io.redress.cases.handover.HandOver;
import io.redress.cases.handover.HandOverNote;
import io.redress.cases.handover.HeldCase;
import io.redress.faces.desk.HandOverView.Left;
import io.redress.faces.desk.HandOverView.Piece;
import io.redress.faces.desk.HandOverView.Section;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.shared.CaseId;
import io.redress.shared.StaffId;
import java.util.List;
import java.util.Optional;

/** Writes what is handed over when shifts end. */
final class HandOverWriter {
  private final Visit visit;
  private final Owners owners;

  HandOverWriter(Visit visit, Owners owners) {
    this.visit = visit;
    this.owners = owners;
  }

  /** How many notes are missing, as the title of the page. */
  String title(List<HandOver> all) {
    return visit.say(
        "teams.handover.headline", "count", all.stream().mapToInt(HandOver::missing).sum());
  }

  /**
   * What one person hands to another.
   *
   * @param failing which case's note was not taken, and why
   */
  Section section(HandOver handOver, Optional<Failed> failing) {
    var from = name(Optional.of(handOver.from()));
    var title =
        handOver.to().isPresent()
            ? visit.say(
                "teams.handover.at",
                "time",
                visit.page().dates().moment(handOver.at()),
                "from",
                from,
                "to",
                name(handOver.to()))
            : visit.say(
                "teams.handover.nobody",
                "time",
                visit.page().dates().moment(handOver.at()),
                "from",
                from);
    return new Section(
        title, handOver.pieces().stream().map(piece -> piece(piece, failing)).toList());
  }

  /** Words that were not taken. */
  record Failed(CaseId caseId, String words, String why) {}

  private Piece piece(HandOver.Piece piece, Optional<Failed> failing) {
    var held = piece.held();
    var isMissing = piece.note().isEmpty();
    var due =
        visit.say(
            "teams.handover.due",
            "goods",
            held.title(),
            "when",
            visit.page().dates().by(held.dueAt()));
    var words =
        new FieldView(
            "words-" + held.id(),
            visit.say("teams.handover.words"),
            "",
            FieldView.Kind.PARAGRAPH,
            "",
            "");
    var form =
        failing
            .filter(each -> each.caseId().equals(held.id()))
            .map(each -> words.holding(each.words()).failing(each.why()))
            .orElse(words);
    return new Piece(
        new LinkView(matter(held), address(held.id())),
        piece.note().map(note -> quoted(note, due)).orElse(due),
        visit.say(isMissing ? "teams.handover.missing" : "teams.handover.written"),
        isMissing,
        visit.home() + HandOverPages.PATH + "/" + held.id(),
        form);
  }

  /** What was left for the reader. */
  Left left(HandOverNote note) {
    return new Left(
        new LinkView(visit.say("teams.handover.open"), address(note.caseId())),
        quoted(note, visit.say("teams.handover.erased")),
        visit.say(
            "teams.handover.by",
            "person",
            name(Optional.of(note.from())),
            "when",
            visit.page().dates().moment(note.writtenAt())));
  }

  private String quoted(HandOverNote note, String otherwise) {
    return note.words().isEmpty()
        ? otherwise
        : visit.say("teams.handover.quoted", "words", note.words());
  }

  private String matter(HeldCase held) {
    return visit.say("complaint.row", "person", held.name(), "number", held.number());
  }

  private String address(CaseId id) {
    return visit.home() + "/cases/" + id + "?thread=internal";
  }

  private String name(Optional<StaffId> person) {
    return owners.name(person.map(StaffId::toString).orElse(""), visit.say("hours.by.left"));
  }
}
