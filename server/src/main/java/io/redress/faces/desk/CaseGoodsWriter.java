package io.redress.faces.desk;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.receiving.BenchLists;
import io.redress.cases.receiving.Piece;
import io.redress.faces.bench.BenchWords;
import io.redress.faces.desk.CaseGoodsView.Came;
import io.redress.faces.desk.CaseGoodsView.Seen;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Proposal;
import io.redress.goods.receiving.SeenPiece;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseLineId;
import io.redress.shared.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what came back for a case, for whoever decides about it. */
final class CaseGoodsWriter {
  private final Visit visit;
  private final CaseView view;
  private final BenchLists lists;
  private final StaffMembers staff;

  CaseGoodsWriter(Visit visit, CaseView view, BenchLists lists, StaffMembers staff) {
    this.visit = visit;
    this.view = view;
    this.lists = lists;
    this.staff = staff;
  }

  CaseGoodsView write() {
    var id = view.head().id();
    var looks = lists.looks(id);
    var differences = lists.differences(id);
    return new CaseGoodsView(
        new LinkView(view.head().number(), visit.home() + "/cases/" + id),
        view.content().lines().stream()
            .map(line -> came(line, last(looks, line.id()), differences))
            .toList());
  }

  private static Optional<SeenPiece> last(List<SeenPiece> looks, CaseLineId line) {
    return looks.stream()
        .filter(each -> each.caseLineId().equals(line))
        .reduce((earlier, later) -> later);
  }

  private Came came(CaseLine line, Optional<SeenPiece> look, List<Difference> differences) {
    var read = look.map(each -> each.look().marks()).orElse(Marks.NONE);
    var piece = lists.piece(view.head().id(), line.id(), read);
    return new Came(
        piece.bought().title(),
        state(piece),
        differences.stream()
            .filter(each -> each.caseLineId().equals(line.id()))
            .flatMap(each -> seen(each).stream())
            .toList(),
        look.map(each -> marks(piece, each)).orElse(List.of()),
        look.map(each -> answers(piece, each)).orElse(List.of()));
  }

  private String state(Piece piece) {
    return piece
        .goods()
        .map(
            goods ->
                isJudged(goods)
                    ? visit.say("bench.acceptance." + Codes.of(goods.acceptance()))
                    : visit.say("bench.reception." + Codes.of(goods.reception())))
        .orElseGet(() -> visit.say("bench.look.not-awaited"));
  }

  private static boolean isJudged(GoodsLine goods) {
    return goods.reception() == Reception.RECEIVED;
  }

  private List<Seen> seen(Difference difference) {
    var seen = new ArrayList<Seen>();
    seen.add(
        new Seen(
            visit.say(
                "bench.second.seen",
                "what",
                visit.say("bench.reception." + Codes.of(difference.kind())),
                "person",
                name(difference.seenBy()),
                "at",
                visit.page().dates().moment(difference.seenAt())),
            difference.words()));
    difference
        .second()
        .map(
            second ->
                new Seen(
                    visit.say(
                        "bench.second.said",
                        "what",
                        visit.say("bench.second." + Codes.of(second.look())),
                        "person",
                        name(second.by())),
                    second.words()))
        .ifPresent(seen::add);
    return seen;
  }

  private List<NoteView> marks(Piece piece, SeenPiece look) {
    var words = new BenchWords(visit.page());
    return Proposal.of(piece.checklist(), piece.known().marks(), look.look()).marks().stream()
        .map(words::note)
        .toList();
  }

  private List<FactView> answers(Piece piece, SeenPiece look) {
    var answers = new ArrayList<FactView>();
    for (var question : piece.checklist().questions()) {
      var reply = look.look().replies().get(question.code());
      if (reply != null) {
        answers.add(
            new FactView(
                visit.say("bench.check." + question.code()),
                visit.say("bench.answer." + Codes.of(question.answers()) + "." + Codes.of(reply))));
      }
    }
    return answers;
  }

  private String name(Actor actor) {
    var id = actor.id();
    return actor.kind() == ActorKind.STAFF && id != null
        ? staff
            .byId(new StaffId(id))
            .map(StaffMember::name)
            .orElseGet(() -> visit.say("bench.second.former"))
        : visit.page().house().name();
  }
}
