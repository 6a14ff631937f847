package io.redress.faces.desk;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Gift;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.faces.desk.GoodwillView.Form;
import io.redress.faces.desk.GoodwillView.Item;
import io.redress.faces.desk.GoodwillView.Move;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.promises.Promise;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseLineId;
import io.redress.shared.PromiseId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what is given in a case out of goodwill. */
final class GoodwillWriter {
  static final String WORDS = "words-";
  static final String GIFT = "gift";
  static final String LINE = "line";
  static final String WORTH = "worth";
  static final String REASON = "reason";

  private final Visit visit;
  private final CaseView view;
  private final Owners owners;
  private final Map<String, String> written;

  /** What was written into a form that was not taken stays there. */
  GoodwillWriter(Visit visit, CaseView view, Owners owners, Map<String, String> written) {
    this.visit = visit;
    this.view = view;
    this.owners = owners;
    this.written = Map.copyOf(written);
  }

  GoodwillView write(GoodwillLimits limits, Optional<NoteView> note) {
    var address = visit.home() + "/cases/" + view.head().id();
    var isOpen = view.head().status().isOpen() && Permissions.mayGive(visit.role());
    return new GoodwillView(
        new LinkView(view.head().number(), address),
        note,
        limit(limits),
        view.conduct().goodwill().reversed().stream().map(each -> item(each, address)).toList(),
        address + "/goodwill",
        isOpen ? Optional.of(form()) : Optional.empty());
  }

  private String limit(GoodwillLimits limits) {
    return limits
        .of(visit.role(), view.order().total().currency())
        .map(most -> visit.say("goodwill.limit", "most", most))
        .orElseGet(() -> visit.say("goodwill.limit.none"));
  }

  private Form form() {
    return new Form(
        view.head().version(),
        choice(GIFT, gifts().stream().map(this::gift).toList(), Codes.of(Remedy.COMPENSATION)),
        view.content().lines().size() > 1 ? Optional.of(lines()) : Optional.empty(),
        field(WORTH, FieldView.Kind.DECIMAL).hinting(worthHint()),
        choice(
            REASON,
            Arrays.stream(Goodwill.Reason.values()).map(this::reason).toList(),
            Codes.of(Goodwill.Reason.DELAY)),
        field("words", FieldView.Kind.PARAGRAPH).hinting(visit.say("goodwill.field.words.hint")));
  }

  private String worthHint() {
    var currency = view.order().total().currency().getCurrencyCode();
    return visit.say("goodwill.field.worth.hint", "currency", currency);
  }

  /** A gesture at any time; an exception while it is decided what becomes of the case. */
  private List<Remedy> gifts() {
    return Arrays.stream(Remedy.values())
        .filter(remedy -> remedy != Remedy.ADVICE)
        .filter(remedy -> Gift.isGesture(remedy) || view.head().status() == CaseStatus.DECIDED)
        .sorted((one, other) -> Boolean.compare(Gift.isGesture(other), Gift.isGesture(one)))
        .toList();
  }

  private ChoiceView.Option gift(Remedy remedy) {
    var kind = Gift.isGesture(remedy) ? "goodwill.gesture.how" : "goodwill.exception.how";
    return new ChoiceView.Option(remedy.code(), name(remedy), visit.say(kind));
  }

  private String name(Remedy remedy) {
    return visit.say("goodwill.gift." + remedy.code());
  }

  private ChoiceView.Option reason(Goodwill.Reason reason) {
    var code = Codes.of(reason);
    return new ChoiceView.Option(code, visit.say("goodwill.reason." + code), "");
  }

  private ChoiceView lines() {
    var options = new ArrayList<ChoiceView.Option>();
    options.add(new ChoiceView.Option("", visit.say("goodwill.line.all"), ""));
    for (var line : view.content().lines()) {
      options.add(new ChoiceView.Option(line.id().toString(), title(line.id()), ""));
    }
    return choice(LINE, options, "");
  }

  private ChoiceView choice(String name, List<ChoiceView.Option> options, String usual) {
    return new ChoiceView(
        visit.say("goodwill.field." + name),
        name,
        ChoiceView.Kind.ONE,
        options,
        Set.of(written.getOrDefault(name, usual)));
  }

  private FieldView field(String name, FieldView.Kind kind) {
    return FieldView.of(name, visit.say("goodwill.field." + name), kind)
        .holding(written.getOrDefault(name, ""));
  }

  private Item item(Goodwill goodwill, String address) {
    var id = goodwill.id().toString();
    var moves = goodwill.state().moves().stream().filter(move -> may(goodwill, move)).toList();
    var label =
        moves.contains(Goodwill.Move.PERFORM) ? "goodwill.words.done" : "goodwill.words.answer";
    return new Item(
        name(goodwill.gift().remedy()),
        visit.say("goodwill.state." + Codes.of(goodwill.state())),
        facts(goodwill),
        goodwill.gift().words(),
        goodwill.ties().promise().flatMap(this::owed).map(this::promise),
        address + "/goodwill/" + id,
        moves.stream()
            .map(move -> new Move(Codes.of(move), visit.say("goodwill.move." + Codes.of(move))))
            .toList(),
        FieldView.of(WORDS + id, visit.say(label), FieldView.Kind.PARAGRAPH)
            .holding(written.getOrDefault(WORDS + id, "")));
  }

  private boolean may(Goodwill goodwill, Goodwill.Move move) {
    var isOwn = goodwill.asked().by().equals(visit.actor());
    return Permissions.mayGive(visit.role())
        && switch (move) {
          case APPROVE, DECLINE -> !isOwn;
          case TAKE_BACK -> isOwn;
          case PERFORM -> goodwill.gift().isGesture();
        };
  }

  private List<FactView> facts(Goodwill goodwill) {
    var facts = new ArrayList<FactView>();
    var dates = visit.page().dates();
    var gift = goodwill.gift();
    facts.add(fact("goodwill.worth", visit.say("goodwill.sum", "sum", gift.worth())));
    gift.line().ifPresent(line -> facts.add(fact("goodwill.for", title(line))));
    facts.add(fact("goodwill.why", visit.say("goodwill.reason." + Codes.of(gift.reason()))));
    facts.add(
        fact("goodwill.asked", by(goodwill.asked().by(), dates.moment(goodwill.asked().at()))));
    goodwill
        .answered()
        .ifPresent(
            answer -> {
              facts.add(fact("goodwill.answered", by(answer.by(), dates.moment(answer.at()))));
              if (!answer.words().isEmpty()) {
                facts.add(fact("goodwill.answer", answer.words()));
              }
            });
    return facts;
  }

  private String by(Actor actor, String when) {
    var kind = visit.say("desk.actor." + Codes.of(actor.kind()));
    var name =
        actor.kind() == ActorKind.STAFF ? owners.name(String.valueOf(actor.id()), kind) : kind;
    return visit.say("goodwill.by", "person", name, "when", when);
  }

  private String title(CaseLineId id) {
    return view.content().lines().stream()
        .filter(line -> line.id().equals(id))
        .flatMap(line -> view.order().line(line.orderLineId()).stream())
        .map(bought -> bought.title())
        .findFirst()
        .orElse("");
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
    return PromiseView.about(visit.say("desk.owed.goodwill"), state, promise.dueAt(), Grain.HOUR);
  }
}
