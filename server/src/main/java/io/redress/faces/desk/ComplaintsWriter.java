package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.Complaint;
import io.redress.cases.Complaint.Move;
import io.redress.faces.desk.ComplaintsView.Item;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.promises.Promise;
import io.redress.shared.PromiseId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the complaints of a case. */
final class ComplaintsWriter {
  static final String WAY = "way";
  static final String WORDS = "words";
  static final String ANSWER = "answer-";

  private final Visit visit;
  private final CaseView view;
  private final Owners owners;
  private final Map<String, String> written;

  /** What was written into a form that was not taken stays there. */
  ComplaintsWriter(Visit visit, CaseView view, Owners owners, Map<String, String> written) {
    this.visit = visit;
    this.view = view;
    this.owners = owners;
    this.written = Map.copyOf(written);
  }

  ComplaintsView write(Optional<NoteView> note) {
    var address = visit.home() + "/cases/" + view.head().id();
    return new ComplaintsView(
        new LinkView(view.head().number(), address),
        note,
        view.conduct().complaints().reversed().stream().map(each -> item(each, address)).toList(),
        address + "/complaints",
        Permissions.mayTakeComplaints(visit.role()) ? Optional.of(ways()) : Optional.empty(),
        FieldView.of(WORDS, visit.say("complaint.words"), FieldView.Kind.PARAGRAPH)
            .holding(written.getOrDefault(WORDS, "")));
  }

  private ChoiceView ways() {
    var options =
        Arrays.stream(Complaint.Way.values())
            .filter(way -> way != Complaint.Way.PAGE)
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("complaint.way." + code), ""))
            .toList();
    var chosen = Set.of(written.getOrDefault(WAY, Codes.of(Complaint.Way.PHONE)));
    return new ChoiceView(visit.say("complaint.way"), WAY, ChoiceView.Kind.ONE, options, chosen);
  }

  private Item item(Complaint complaint, String address) {
    var isAboutReader = complaint.about().equals(visit.member().id().toString());
    var moves = moves(complaint, isAboutReader);
    var field = ANSWER + complaint.id();
    return new Item(
        visit.say("complaint.state." + Codes.of(complaint.state())),
        owed(complaint.promise()).map(this::promise),
        facts(complaint),
        complaint.claim().words(),
        complaint.answer().map(Complaint.Answer::words).orElse(""),
        complaint.isOpen() && isAboutReader ? visit.say("refusal.complaint_about_you") : "",
        address + "/complaints/" + complaint.id(),
        moves.contains(Move.ANSWER)
            ? Optional.of(
                FieldView.of(field, visit.say("complaint.answer"), FieldView.Kind.PARAGRAPH)
                    .holding(written.getOrDefault(field, "")))
            : Optional.empty(),
        moves.stream()
            .filter(move -> move != Move.ANSWER)
            .map(Codes::of)
            .map(code -> new ComplaintsView.Move(code, visit.say("complaint.move." + code)))
            .toList());
  }

  private List<Move> moves(Complaint complaint, boolean isAboutReader) {
    return isAboutReader || !Permissions.mayAnswerComplaints(visit.role())
        ? List.of()
        : complaint.state().moves();
  }

  private List<FactView> facts(Complaint complaint) {
    var dates = visit.page().dates();
    var facts = new ArrayList<FactView>();
    facts.add(fact("complaint.made", dates.moment(complaint.madeAt())));
    facts.add(fact("complaint.way", way(complaint)));
    facts.add(fact("complaint.about", name(complaint.about())));
    complaint.handler().ifPresent(who -> facts.add(fact("complaint.handler", name(who))));
    complaint
        .answer()
        .ifPresent(answer -> facts.add(fact("complaint.answered", dates.moment(answer.at()))));
    return facts;
  }

  private String way(Complaint complaint) {
    return visit.say("complaint.way." + Codes.of(complaint.claim().way()));
  }

  private String name(String owner) {
    return owners.name(owner, visit.say("desk.owner.nobody"));
  }

  private FactView fact(String key, String value) {
    return new FactView(visit.say(key), value);
  }

  private Optional<Promise> owed(PromiseId id) {
    var found = view.conduct().promises().stream().filter(each -> each.id().equals(id)).findFirst();
    return found.flatMap(Promise::successor).map(this::owed).orElse(found.filter(Promise::isOpen));
  }

  private PromiseView promise(Promise promise) {
    var isLate = promise.isOverdueAt(visit.page().now());
    var state = isLate ? PromiseView.State.BROKEN : PromiseView.State.OPEN;
    return PromiseView.about(visit.say("desk.owed.complaint"), state, promise.dueAt(), Grain.HOUR);
  }
}
