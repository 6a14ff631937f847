package io.redress.faces.desk;

import gg.jte.Content;
import io.redress.cases.web.TermDocument;
import io.redress.faces.desk.BrandRoom.Known;
import io.redress.faces.desk.BrandView.Account;
import io.redress.faces.desk.BrandView.Agreed;
import io.redress.faces.desk.BrandView.Contact;
import io.redress.faces.desk.BrandView.Edits;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.liaison.accounts.AccountEvent;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandContact.Away;
import io.redress.liaison.accounts.CapUse;
import io.redress.liaison.accounts.OwnMake;
import io.redress.liaison.accounts.UseLevel;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.ActorKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the page of a brand. */
final class BrandWriter {
  private static final int MOST_HISTORY = 20;

  private final Visit visit;
  private final BrandRoom room;
  private final Known known;
  private final BrandWords words;
  private final Owners owners;
  private final LocalDate today;
  private final String edit;

  BrandWriter(Visit visit, BrandRoom room, Known known) {
    this.visit = visit;
    this.room = room;
    this.known = known;
    this.words = new BrandWords(visit);
    this.owners = new Owners(room.staff());
    this.today = known.account().day(visit.page().now());
    this.edit =
        Permissions.mayManageBrands(visit.role())
            ? visit.home() + BrandPages.PATH + "/" + known.brand().id() + "/edit?what="
            : "";
  }

  BrandView of(Optional<NoteView> note, List<Content> wide, List<Content> beside) {
    var account = known.account();
    return new BrandView(
        known.brand().name(),
        headline(),
        lede(),
        note,
        account.contacts().stream().filter(each -> each.isAsked(today)).map(this::contact).toList(),
        account.terms().stream().map(this::agreed).toList(),
        known.limits().caps().stream().map(this::account).toList(),
        unknown(),
        dealing(),
        wide,
        beside,
        edits(),
        room.events(account.brandId()).stream().limit(MOST_HISTORY).map(this::event).toList());
  }

  private String headline() {
    var name = known.brand().name();
    if (known.account().isOwnMake()) {
      return visit.say("brands.own.headline", "name", name);
    }
    var near = words.near(known.limits());
    return near.isEmpty()
        ? visit.say("brands.fine.headline", "name", name)
        : visit.say("brands.near.headline", "name", name, "what", near.getFirst());
  }

  /** Who looks after the brand, and who of it is asked first. */
  private String lede() {
    var keeper =
        known
            .account()
            .dealing()
            .lookedAfterBy()
            .map(id -> owners.name(id.toString(), visit.say("brands.keeper.left")))
            .map(name -> visit.say("brands.keeper", "name", name));
    var there =
        known.account().isOwnMake()
            ? known.account().dealing().ownMake().map(OwnMake::reason)
            : known.account().contacts().stream()
                .filter(each -> each.isAsked(today))
                .findFirst()
                .map(each -> now(room.present(known.account(), each)));
    return Stream.of(keeper, there)
        .flatMap(Optional::stream)
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private String now(BrandContact contact) {
    var presence = room.presence(contact);
    return visit.say(
        presence.isThere() ? "brands.there" : "brands.notThere",
        "name",
        contact.person().name(),
        "when",
        visit.page().dates().moment(presence.change()));
  }

  private Contact contact(BrandContact contact) {
    var person = contact.person();
    var remit = contact.remit();
    var zone = contact.hours().zone().getId();
    return new Contact(
        person.name(),
        Stream.of(person.email(), person.phone()).filter(each -> !each.isEmpty()).toList(),
        words.remit(remit.topics(), remit.regions()),
        String.join(", ", remit.languages().stream().map(visit::language).toList()),
        visit.say("brands.hours", "week", words.week(contact.hours()), "zone", zone),
        contact
            .away()
            .filter(away -> !away.until().isBefore(today))
            .map(this::away)
            .orElseGet(() -> now(contact)),
        links("contact", "end_contact", contact.id().toString()));
  }

  private String away(Away away) {
    var deputy =
        away.deputy()
            .flatMap(known.account()::contact)
            .map(each -> each.person().name())
            .orElse("");
    return visit.say(
        deputy.isEmpty() ? "brands.away" : "brands.away.deputy",
        "from",
        visit.page().dates().shortDay(away.from()),
        "until",
        visit.page().dates().shortDay(away.until()),
        "deputy",
        deputy);
  }

  private Agreed agreed(AgreedTerm agreed) {
    var source =
        visit.say(
            agreed.source().isConfirmed() ? "brands.source.confirmed" : "brands.source.read",
            "source",
            agreed.source().words(),
            "day",
            visit.page().dates().withYear(agreed.source().date()));
    var starts =
        agreed
            .startsOn()
            .map(day -> " " + visit.say("brands.starts", "day", visit.page().dates().withYear(day)))
            .orElse("");
    var ends =
        agreed
            .endsOn()
            .map(day -> " " + visit.say("brands.ends", "day", visit.page().dates().withYear(day)))
            .orElse("");
    var isOpen = agreed.endsOn().isEmpty();
    return new Agreed(
        agreed.source().isConfirmed()
            ? words.about(agreed.term())
            : visit.say("brands.about.unconfirmed", "what", words.about(agreed.term())),
        words.first(agreed.term()),
        words.rest(agreed.term()) + starts + ends,
        source,
        agreed.counts(today),
        isOpen ? only("end_term", agreed.id().toString()) : List.of());
  }

  private Account account(CapUse use) {
    var account = use.account();
    var standing = account.standing();
    var icon =
        switch (standing.status()) {
          case NORMAL -> use.level() == UseLevel.OPEN ? "check" : "risk";
          case RESTRICTED, CLOSED -> "broken";
        };
    var state =
        switch (standing.status()) {
          case NORMAL -> visit.say("brands.level." + Codes.of(use.level()));
          case RESTRICTED, CLOSED -> words.word("brands.status.", standing.status());
        };
    return new Account(
        account.place(),
        account.number(),
        icon,
        state,
        account.cap().isPresent() ? use.percent() : -1,
        used(use),
        standing.why().isEmpty()
            ? ""
            : visit.say(
                "brands.since",
                "day",
                visit.page().dates().shortDay(standing.since()),
                "why",
                standing.why(),
                "orders",
                use.orders()),
        accountLinks(account.id().toString()));
  }

  private String used(CapUse use) {
    var cap = use.account().cap();
    if (cap.isEmpty()) {
      return visit.say("brands.used.pieces", "pieces", use.pieces());
    }
    var said =
        visit.say(
            "brands.used",
            "used",
            visit.page().sum(use.used().orElseThrow()),
            "most",
            visit.page().sum(cap.get().most()),
            "period",
            words.word("brands.this.", cap.get().period()),
            "warn",
            visit.page().sum(cap.get().warnAt()));
    return use.uncounted() == 0
        ? said
        : said + " " + visit.say("brands.used.uncounted", "count", use.uncounted());
  }

  private String unknown() {
    var count = known.limits().unknown();
    var since = known.account().purchasesSince(today);
    return count == 0
        ? ""
        : visit.say("brands.unknown", "count", count, "day", visit.page().dates().withYear(since));
  }

  private List<FactView> dealing() {
    var dealing = known.account().dealing();
    var facts = new ArrayList<FactView>();
    facts.add(fact("language", visit.language(dealing.language())));
    facts.add(fact("zone", dealing.zone().getId()));
    if (!dealing.holidays().equals(WorkingHours.NO_COUNTRY)) {
      facts.add(fact("holidays", visit.country(dealing.holidays())));
    }
    dealing
        .partnerSince()
        .ifPresent(day -> facts.add(fact("since", visit.page().dates().withYear(day))));
    return facts;
  }

  private FactView fact(String name, String value) {
    return new FactView(visit.say("brands.dealing." + name), value);
  }

  private String event(AccountEvent event) {
    var who =
        event.by().kind() == ActorKind.STAFF
            ? owners.name(String.valueOf(event.by().id()), visit.say("hours.by.left"))
            : visit.say(
                event.by().kind() == ActorKind.SYSTEM ? "brands.by.house" : "hours.by.program");
    return visit.say(
        "brands.event." + Codes.of(event.kind()),
        "when",
        visit.page().dates().moment(event.at()),
        "who",
        who);
  }

  private Edits edits() {
    if (edit.isEmpty()) {
      return new Edits("", "", "", "", List.of());
    }
    var terms =
        TermDocument.KINDS.stream()
            .map(kind -> new LinkView(visit.say("brands.form." + kind), edit + kind))
            .toList();
    return new Edits(
        edit + "contact", edit + "purchasing", edit + "dealing", edit + "purchases", terms);
  }

  private List<LinkView> links(String change, String end, String id) {
    return Stream.concat(only(change, id).stream(), only(end, id).stream()).toList();
  }

  private List<LinkView> accountLinks(String id) {
    return links("purchasing", "standing", id);
  }

  /** A form about something that is there, for who may. */
  private List<LinkView> only(String what, String id) {
    return edit.isEmpty()
        ? List.of()
        : List.of(new LinkView(visit.say("brands.do." + what), edit + what + "&id=" + id));
  }
}
