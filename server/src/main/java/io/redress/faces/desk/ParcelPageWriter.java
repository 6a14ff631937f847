package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelEvent;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.PostalAddress;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the page of one parcel. */
final class ParcelPageWriter {
  private final Visit visit;
  private final Parcel parcel;
  private final Owners owners;
  private final ParcelWriter words;
  private final List<LinkView> papers;

  ParcelPageWriter(Visit visit, Parcel parcel, Owners owners, List<LinkView> papers) {
    this.visit = visit;
    this.parcel = parcel;
    this.owners = owners;
    this.words = new ParcelWriter(visit);
    this.papers = List.copyOf(papers);
  }

  ParcelView write(List<ParcelEvent> events, Optional<NoteView> note, String written) {
    return new ParcelView(
        parcel.number(),
        note,
        words.box(parcel),
        cases(),
        facts(),
        parcel.pieces().stream().map(this::piece).toList(),
        papers,
        events.reversed().stream().map(this::event).toList(),
        form(written));
  }

  private List<LinkView> cases() {
    var cases = parcel.cases();
    return IntStream.range(0, cases.size())
        .mapToObj(
            index ->
                new LinkView(
                    visit.say("parcels.matter", "number", index + 1),
                    visit.home() + "/cases/" + cases.get(index)))
        .toList();
  }

  private List<FactView> facts() {
    var carriage = parcel.carriage();
    var facts = new ArrayList<FactView>();
    facts.add(fact("parcels.leg", words.leg(parcel.leg())));
    facts.add(fact("parcels.way", visit.say("parcels.way." + Codes.of(carriage.way()))));
    facts.add(fact("parcels.carrier", carriage.carrier().orElse("–")));
    facts.add(fact("parcels.tracking", carriage.trackingNumber().orElse("–")));
    facts.add(fact("parcels.price", visit.page().sum(carriage.price())));
    facts.add(fact("parcels.payer", visit.say("parcels.payer." + Codes.of(carriage.payer()))));
    carriage
        .pickUp()
        .ifPresent(
            window ->
                facts.add(
                    fact(
                        "parcels.window",
                        visit.say(
                            "parcels.window.at",
                            "day",
                            visit.page().dates().day(window.from()),
                            "from",
                            visit.page().dates().time(window.from()),
                            "until",
                            visit.page().dates().time(window.until())))));
    facts.add(fact("parcels.when", words.when(parcel)));
    parcel
        .weightGrams()
        .ifPresent(
            grams -> facts.add(fact("parcels.weight", visit.say("parcels.grams", "grams", grams))));
    facts.add(fact("parcels.from", address(parcel.from())));
    facts.add(fact("parcels.to", address(parcel.to())));
    return facts;
  }

  private FactView fact(String key, String value) {
    return new FactView(visit.say(key), value);
  }

  /** Names and streets are for those who see how to reach a consumer. */
  private String address(PostalAddress address) {
    var line =
        Permissions.maySeeContacts(visit.role())
            ? Stream.of(
                address.name(),
                address.lines().replace('\n', ' '),
                (address.postalCode() + " " + address.city()).strip(),
                address.region(),
                address.country())
            : Stream.of(address.city(), address.country());
    var text = line.filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
    return text.isEmpty() ? "–" : text;
  }

  private FactView piece(ParcelPiece piece) {
    return new FactView(piece.title(), visit.say("parcels.arrival." + Codes.of(piece.arrival())));
  }

  private String event(ParcelEvent event) {
    return Stream.of(
            visit.page().dates().moment(event.at()),
            visit.say("parcels.did." + Codes.of(event.move())),
            event.place(),
            who(event.by()),
            event.words())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String who(Actor by) {
    return by.kind() == ActorKind.STAFF
        ? owners.name(String.valueOf(by.id()), visit.say("hours.by.left"))
        : visit.say("parcels.by." + Codes.of(by.kind()));
  }

  private Optional<ParcelView.Form> form(String written) {
    if (!Permissions.mayMoveParcels(visit.role())) {
      return Optional.empty();
    }
    var allowed = allowed();
    var moves =
        new ChoiceView(
            visit.say("parcels.do"),
            "move",
            ChoiceView.Kind.ONE,
            allowed.stream().map(this::option).toList(),
            Set.of());
    return Optional.of(
        new ParcelView.Form(
            words.link(parcel).href() + "/moves",
            parcel.version(),
            moves,
            allowed.contains(ParcelMove.OPEN) ? Optional.of(missing()) : Optional.empty(),
            List.of(
                field("carrier", parcel.carriage().carrier().orElse("")),
                field("tracking", parcel.carriage().trackingNumber().orElse("")),
                FieldView.of("words", visit.say("parcels.words"), FieldView.Kind.PARAGRAPH)
                    .holding(written))));
  }

  /** What was in it is said by those alone who may say of a case that its goods are here. */
  private List<ParcelMove> allowed() {
    var mayOpen = Permissions.may(visit.role(), Deed.RECEIVE_GOODS);
    return Parcels.allowed(parcel).stream()
        .filter(move -> mayOpen || move != ParcelMove.OPEN)
        .toList();
  }

  private ChoiceView.Option option(ParcelMove move) {
    return new ChoiceView.Option(Codes.of(move), visit.say("parcels.move." + Codes.of(move)), "");
  }

  private ChoiceView missing() {
    return new ChoiceView(
        visit.say("parcels.missing"),
        "missing",
        ChoiceView.Kind.SEVERAL,
        parcel.pieces().stream()
            .map(each -> new ChoiceView.Option(ParcelForm.name(each), each.title(), ""))
            .toList(),
        Set.of());
  }

  private FieldView field(String name, String value) {
    return FieldView.of(name, visit.say("parcels." + name), FieldView.Kind.TEXT).holding(value);
  }
}
