package io.redress.faces.desk;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.cases.alternatives.Alternative;
import io.redress.conversation.ThreadKind;
import io.redress.faces.desk.CaseRoomView.Card;
import io.redress.faces.desk.CaseRoomView.Owed;
import io.redress.faces.shared.AlternativeWords;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundsWriter;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.parcels.Parcel;
import io.redress.liaison.health.StrainNote;
import io.redress.liaison.room.HeardAnswer;
import io.redress.money.recovery.Recovery;
import io.redress.orders.OrderLine;
import io.redress.promises.Promise;
import io.redress.rulebook.intake.Unknown;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the staff's page of one case. */
final class CaseRoomWriter {
  private final Visit visit;
  private final CaseView view;
  private final Owners owners;
  private final EvidenceView files;
  private final Rules rules;
  private final Kept kept;

  CaseRoomWriter(
      Visit visit, CaseView view, Owners owners, EvidenceView files, Rules rules, Kept kept) {
    this.kept = kept;
    this.visit = visit;
    this.view = view;
    this.owners = owners;
    this.files = files;
    this.rules = rules;
  }

  /**
   * What the rules say beside their decision.
   *
   * @param unknowns what is still unknown about a line
   * @param alternatives what could help with each line, the best first
   * @param strains what asking the brand would strain, beside the form that does
   */
  record Rules(
      Function<LineAssessment, List<Unknown>> unknowns,
      Map<CaseLineId, List<Alternative>> alternatives,
      Map<Deed, ActionView.Warnings> strains) {
    List<Alternative> all() {
      return alternatives.values().stream().flatMap(List::stream).distinct().toList();
    }
  }

  /**
   * What the house keeps beside the case.
   *
   * @param papers what was written about its money
   * @param claims those that are open, for whoever sees money
   * @param parcels in which its pieces are or were
   * @param outgoing what goes out for it
   * @param strained what its brand was asked although it strained
   * @param heard what its brand said before what it said last
   */
  record Kept(
      List<LinkView> papers,
      List<Recovery> claims,
      List<Parcel> parcels,
      List<Dispatch> outgoing,
      List<StrainNote> strained,
      List<HeardAnswer> heard) {
    Kept {
      papers = List.copyOf(papers);
      claims = List.copyOf(claims);
      parcels = List.copyOf(parcels);
      outgoing = List.copyOf(outgoing);
      strained = List.copyOf(strained);
      heard = List.copyOf(heard);
    }
  }

  CaseRoomView write(ThreadKind thread, Written written, List<NoteView> notes) {
    var talk = new TalkWriter(visit, view, thread, owners);
    var ranked = new RankedRemedies(new AlternativeWords(visit.page()), rules.alternatives());
    var forms = new ActionForms(visit, view, owners, written, ranked, rules.strains());
    var grounds = new GroundsWriter(visit.page(), view.content().assessments(), view.brandName());
    return new CaseRoomView(
        visit.home() + "/cases/" + view.head().id(),
        view.head().number(),
        visit.say(
            "desk.case.headline",
            "person",
            view.consumer().name(),
            "goods",
            lines().getFirst().title()),
        view.head().openedAt(),
        open().map(promise -> promise.promise()).limit(2).toList(),
        cards(),
        files,
        talk.tabs(),
        talk.messages(),
        talk.composer(written),
        forms.all(),
        forms.notYours(),
        open().toList(),
        grounds.explanation(),
        grounds.grounds(),
        new UnknownsWriter(visit, view, written).write(rules.unknowns()),
        new CaseMoneyWriter(visit.page(), view, kept.papers()).money(),
        new EventWriter(visit.page(), view, owners, kept.strained()).thread(),
        notes,
        claims(),
        new ParcelWriter(visit)
            .journey(kept.parcels(), visit.home() + "/cases/" + view.head().id() + "/parcels"));
  }

  /** How many are open, with their sum in each currency. */
  private String claims() {
    var sums = new LinkedHashMap<Currency, List<Money>>();
    for (var claim : kept.claims()) {
      var missing = claim.figures().missing();
      sums.computeIfAbsent(missing.currency(), any -> new ArrayList<>()).add(missing);
    }
    return sums.values().stream().map(this::claims).collect(Collectors.joining(" "));
  }

  private String claims(List<Money> missing) {
    var sum = missing.stream().reduce(Money::plus).orElseThrow();
    return visit.say(
        "recovery.case.open", "count", missing.size(), "amount", visit.page().sum(sum));
  }

  private Stream<Owed> open() {
    return view.conduct().promises().stream()
        .filter(Promise::isOpen)
        .sorted(Comparator.comparing(Promise::dueAt))
        .map(promise -> new Owed(promise(promise), owner(promise.owner())));
  }

  private PromiseView promise(Promise promise) {
    var isLate = promise.isOverdueAt(visit.page().now());
    var state =
        switch (promise.state()) {
          case OPEN -> isLate ? PromiseView.State.BROKEN : PromiseView.State.OPEN;
          case AT_RISK -> isLate ? PromiseView.State.BROKEN : PromiseView.State.RISK;
          case KEPT -> PromiseView.State.KEPT;
          case RENEGOTIATED -> PromiseView.State.MOVED;
          case BROKEN -> PromiseView.State.BROKEN;
          case VOID -> PromiseView.State.VOID;
        };
    var subject = visit.say("desk.owed." + Codes.of(promise.kind()));
    return PromiseView.about(subject, state, promise.dueAt(), Grain.HOUR);
  }

  private List<Card> cards() {
    var cards = new ArrayList<Card>();
    cards.add(new Card(visit.say("desk.case.card.matter"), matter(), List.of()));
    cards.add(new Card(visit.say("desk.case.card.person"), person(), List.of()));
    var alternatives = rules.all();
    if (!alternatives.isEmpty()) {
      var words = new AlternativeWords(visit.page());
      cards.add(new Card(visit.say("alternative.heading"), words.facts(alternatives), List.of()));
    }
    cards.add(new ClocksCard(visit, view.conduct().clocks()).write());
    cards.add(
        new Card(
            visit.say("desk.case.card.order", "number", view.order().orderNumber()),
            order(),
            lines().stream().map(CaseRoomWriter::piece).toList()));
    cards.addAll(new ExchangeCards(visit, view).write());
    if (!kept.outgoing().isEmpty()) {
      cards.add(new Card(visit.say("outbound.title"), outgoing(), List.of()));
    }
    if (!view.conduct().goods().isEmpty()) {
      cards.add(new Card(visit.say("desk.case.card.goods"), goods(), List.of()));
    }
    view.conduct()
        .liaison()
        .ifPresent(
            request ->
                cards.add(
                    new Card(
                        visit.say("desk.case.card.brand"),
                        Stream.concat(
                                new LiaisonFacts(visit).of(request, kept.heard()).stream(),
                                new StrainWords(visit.page()).notes(kept.strained()).stream())
                            .toList(),
                        List.of())));
    return cards;
  }

  private List<FactView> matter() {
    var facts = new ArrayList<FactView>();
    var reasons =
        view.content().lines().stream()
            .map(CaseLine::reason)
            .distinct()
            .map(reason -> visit.say("desk.reason." + Codes.of(reason)))
            .toList();
    facts.add(fact("desk.case.fact.status", visit.say("desk.status." + status())));
    facts.add(fact("desk.case.fact.reason", String.join(", ", reasons)));
    if (!view.head().words().isBlank() && Permissions.mayRead(visit.role(), ThreadKind.CONSUMER)) {
      facts.add(fact("desk.case.fact.words", view.head().words()));
    }
    view.head()
        .wish()
        .ifPresent(
            wish -> facts.add(fact("desk.case.fact.wish", visit.say("remedy.name." + wish))));
    facts.add(fact("desk.case.fact.owner", owner(view.head().owner())));
    return facts;
  }

  private String status() {
    return Codes.of(view.head().status());
  }

  private List<FactView> person() {
    var consumer = view.consumer();
    var facts = new ArrayList<FactView>();
    facts.add(fact("desk.case.fact.name", consumer.name()));
    facts.add(fact("desk.case.fact.language", visit.language(consumer.language())));
    facts.add(fact("desk.case.fact.where", visit.country(consumer.country())));
    if (Permissions.maySeeContacts(visit.role())) {
      facts.add(fact("desk.case.fact.contact", consumer.email()));
    }
    return facts;
  }

  private List<FactView> order() {
    var dates = visit.page().dates();
    var facts = new ArrayList<FactView>();
    facts.add(fact("desk.case.fact.bought", dates.shortDay(view.order().placedAt())));
    lines().stream()
        .flatMap(line -> line.deliveredAt().stream())
        .max(Comparator.naturalOrder())
        .ifPresent(at -> facts.add(fact("desk.case.fact.delivered", dates.shortDay(at))));
    return facts;
  }

  private List<FactView> goods() {
    return view.conduct().goods().stream()
        .map(
            line ->
                new FactView(
                    visit.say("desk.reception." + Codes.of(line.reception())),
                    visit.say("desk.acceptance." + Codes.of(line.acceptance()))))
        .toList();
  }

  private List<FactView> outgoing() {
    return kept.outgoing().stream()
        .map(each -> new FactView(each.piece().title(), DispatchWords.told(visit, each)))
        .toList();
  }

  private List<OrderLine> lines() {
    return view.content().lines().stream()
        .flatMap(line -> view.order().line(line.orderLineId()).stream())
        .toList();
  }

  private static PieceView piece(OrderLine line) {
    var known =
        Stream.of(line.variant(), line.serial())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return new PieceView(
        PictureView.ofCategory(line.category()), line.brandName().orElse(""), line.title(), known);
  }

  private String owner(String owner) {
    return owners.name(owner, visit.say("desk.owner.nobody"));
  }

  private FactView fact(String key, String value) {
    return new FactView(visit.say(key), value);
  }
}
