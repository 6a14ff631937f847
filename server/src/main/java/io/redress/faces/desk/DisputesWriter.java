package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Exhibit;
import io.redress.conversation.ThreadKind;
import io.redress.faces.desk.DisputesView.Item;
import io.redress.faces.desk.DisputesView.Move;
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
import java.util.stream.Stream;

/** Writes the disputes of a case. */
final class DisputesWriter {
  static final String WORDS = "words-";
  static final String EXHIBITS = "exhibits-";
  private static final int MOST_QUOTED = 80;
  private static final List<Dispute.Move> ANSWERS =
      List.of(Dispute.Move.ACCEPT, Dispute.Move.CONTEST);

  private final Visit visit;
  private final CaseView view;
  private final Map<String, String> written;

  /** What was written into a form that was not taken stays there. */
  DisputesWriter(Visit visit, CaseView view, Map<String, String> written) {
    this.visit = visit;
    this.view = view;
    this.written = Map.copyOf(written);
  }

  DisputesView write(Optional<NoteView> note) {
    var address = visit.home() + "/cases/" + view.head().id();
    return new DisputesView(
        new LinkView(view.head().number(), address),
        address + "/dossier",
        note,
        view.conduct().disputes().reversed().stream().map(each -> item(each, address)).toList(),
        address + "/disputes",
        kinds(),
        Permissions.mayDispute(visit.role()) ? fields() : List.of());
  }

  private List<FieldView> fields() {
    return List.of(
        field("party", FieldView.Kind.TEXT),
        field("reference", FieldView.Kind.TEXT),
        field("question", FieldView.Kind.PARAGRAPH),
        field("answerBy", FieldView.Kind.DATE));
  }

  private ChoiceView kinds() {
    var options =
        Arrays.stream(Dispute.Kind.values())
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("dispute.kind." + code), ""))
            .toList();
    var chosen = Set.of(written.getOrDefault("kind", Codes.of(Dispute.Kind.PLATFORM)));
    return new ChoiceView(visit.say("dispute.kind"), "kind", ChoiceView.Kind.ONE, options, chosen);
  }

  private FieldView field(String name, FieldView.Kind kind) {
    return FieldView.of(name, visit.say("dispute.field." + name), kind)
        .holding(written.getOrDefault(name, ""));
  }

  private Item item(Dispute dispute, String address) {
    var id = dispute.id().toString();
    var moves = allowed(dispute);
    var words =
        FieldView.of(WORDS + id, visit.say("dispute.answer.words"), FieldView.Kind.PARAGRAPH)
            .holding(written.getOrDefault(WORDS + id, ""));
    return new Item(
        visit.say("dispute.kind." + Codes.of(dispute.claim().kind())),
        visit.say("dispute.state." + Codes.of(dispute.state())),
        owed(dispute.promise()).map(this::promise),
        facts(dispute),
        dispute.claim().question(),
        dispute.answer().map(Dispute.Answer::words).orElse(""),
        dispute.answer().stream()
            .flatMap(answer -> answer.exhibits().stream())
            .map(this::name)
            .toList(),
        address + "/disputes/" + id,
        moves.stream().filter(ANSWERS::contains).map(this::move).toList(),
        words,
        exhibits(id),
        moves.stream().filter(move -> !ANSWERS.contains(move)).map(this::move).toList());
  }

  private List<Dispute.Move> allowed(Dispute dispute) {
    return dispute.isLive() && Permissions.mayDispute(visit.role())
        ? dispute.state().moves()
        : List.of();
  }

  private Move move(Dispute.Move move) {
    return new Move(Codes.of(move), visit.say("dispute.move." + Codes.of(move)));
  }

  private List<FactView> facts(Dispute dispute) {
    var facts = new ArrayList<FactView>();
    var claim = dispute.claim();
    var party = claim.party().isEmpty() ? view.consumer().name() : claim.party();
    facts.add(new FactView(visit.say("dispute.field.party"), party));
    if (!claim.reference().isEmpty()) {
      facts.add(new FactView(visit.say("dispute.field.reference"), claim.reference()));
    }
    var dates = visit.page().dates();
    facts.add(new FactView(visit.say("dispute.opened"), dates.moment(dispute.openedAt())));
    dispute
        .answer()
        .ifPresent(
            answer ->
                facts.add(new FactView(visit.say("dispute.answered"), dates.moment(answer.at()))));
    dispute
        .closedAt()
        .ifPresent(at -> facts.add(new FactView(visit.say("dispute.closed"), dates.moment(at))));
    return facts;
  }

  private Optional<ChoiceView> exhibits(String id) {
    var options = Stream.concat(files(), said()).toList();
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChoiceView(
                visit.say("dispute.exhibits"),
                EXHIBITS + id,
                ChoiceView.Kind.SEVERAL,
                options,
                Set.of()));
  }

  private Stream<ChoiceView.Option> files() {
    return view.content().evidence().stream()
        .map(file -> new ChoiceView.Option("evidence " + file.id(), file.name(), ""));
  }

  /** Notes of the house and what it wrote with the brand are shown to nobody outside. */
  private Stream<ChoiceView.Option> said() {
    return view.conduct().messages().stream()
        .filter(message -> message.thread() == ThreadKind.CONSUMER && !message.body().isEmpty())
        .map(
            message ->
                new ChoiceView.Option(
                    "message " + message.id(),
                    shortened(message.body()),
                    visit.page().dates().moment(message.writtenAt())));
  }

  private String name(Exhibit exhibit) {
    return Stream.concat(files(), said())
        .filter(option -> option.value().equals(Codes.of(exhibit.source()) + " " + exhibit.id()))
        .map(ChoiceView.Option::label)
        .findFirst()
        .orElseGet(() -> visit.say("dispute.exhibit.gone"));
  }

  private static String shortened(String words) {
    var line = words.strip().replaceAll("\\s+", " ");
    var count = line.codePointCount(0, line.length());
    return count <= MOST_QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_QUOTED)) + "…";
  }

  private Optional<Promise> owed(PromiseId id) {
    var found = view.conduct().promises().stream().filter(each -> each.id().equals(id)).findFirst();
    return found.flatMap(Promise::successor).map(this::owed).orElse(found.filter(Promise::isOpen));
  }

  private PromiseView promise(Promise promise) {
    var isLate = promise.isOverdueAt(visit.page().now());
    var state = isLate ? PromiseView.State.BROKEN : PromiseView.State.OPEN;
    return PromiseView.about(
        visit.say("desk.owed.dispute_answer"), state, promise.dueAt(), Grain.HOUR);
  }
}
