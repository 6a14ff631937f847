package io.redress.faces.portal;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSummary;
import io.redress.cases.MoneyState;
import io.redress.consumers.Consumer;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.EmptyView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PromiseView;
import io.redress.language.Language;
import io.redress.money.credit.StoreCredit;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.promises.PromiseKind;
import io.redress.shared.OrderId;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the page of all that one person has with the house. */
final class OwnWriter {
  private static final Set<CaseStatus> OVER =
      EnumSet.of(CaseStatus.RESOLVED, CaseStatus.CLOSED, CaseStatus.WITHDRAWN);

  private final Page page;
  private final Consumer person;
  private final List<CaseSummary> cases;
  private final List<Order> orders;
  private final List<StoreCredit> credits;

  OwnWriter(Page page, Consumer person, Owned owned) {
    this.page = page;
    this.person = person;
    this.cases = owned.cases();
    this.orders = owned.orders();
    this.credits = owned.credits();
  }

  /** What a person has with the house. */
  record Owned(List<CaseSummary> cases, List<Order> orders, List<StoreCredit> credits) {
    Owned {
      cases = List.copyOf(cases);
      orders = List.copyOf(orders);
      credits = List.copyOf(credits);
    }
  }

  /** The page, which its link shows until then. */
  OwnView write(Optional<NoteView> note, Instant until) {
    var open = cases.stream().filter(each -> !OVER.contains(each.status())).toList();
    return new OwnView(
        page.say("portal.own.heading", "count", open.size(), "name", person.name()),
        note,
        open.stream().map(this::open).toList(),
        cases.stream()
            .filter(each -> OVER.contains(each.status()))
            .sorted(Comparator.comparing(CaseSummary::lastEventAt).reversed())
            .map(this::done)
            .toList(),
        bought(open),
        credits.stream().map(this::credit).toList(),
        none(),
        contact(),
        page.house().at("/mine/" + person.id() + "/contact"),
        page.say("portal.own.until", "day", page.dates().day(until)),
        page.house().at("/mine/" + person.id() + "/close"));
  }

  private Optional<EmptyView> none() {
    if (!cases.isEmpty() || !orders.isEmpty()) {
      return Optional.empty();
    }
    var find = new LinkView(page.say("portal.foot.find"), page.house().at("/"));
    return Optional.of(new EmptyView("info", page.say("portal.own.none"), Optional.of(find)));
  }

  private OwnView.Open open(CaseSummary matter) {
    var asked =
        page.say(
            "portal.own.asked",
            "order",
            matter.orderNumber(),
            "day",
            page.dates().day(matter.openedAt()));
    var note = matter.awaited() == Party.CONSUMER ? page.say("portal.own.yours") : asked;
    return new OwnView.Open(
        PictureView.ofCategory(matter.category()),
        matter.goods(),
        page.house().at("/cases/" + matter.id()),
        note,
        matter.nextDueAt().flatMap(due -> matter.nextKind().map(kind -> next(kind, due))));
  }

  private PromiseView next(PromiseKind kind, Instant due) {
    var subject =
        page.say("portal.next." + Codes.of(kind), "brand", page.say("portal.ground.brand"));
    return PromiseView.about(subject, PromiseView.State.OPEN, due, Commitments.grain(kind));
  }

  private OwnView.Line done(CaseSummary matter) {
    return new OwnView.Line(
        matter.goods(),
        page.house().at("/cases/" + matter.id()),
        page.say(
            "portal.own.done." + ending(matter), "day", page.dates().day(matter.lastEventAt())),
        matter.number());
  }

  private static String ending(CaseSummary matter) {
    if (matter.status() == CaseStatus.WITHDRAWN) {
      return "stopped";
    }
    return matter.money() == MoneyState.PAID ? "paid" : "settled";
  }

  /** Orders that no open request is about. */
  private List<OwnView.Line> bought(List<CaseSummary> open) {
    Set<OrderId> busy = open.stream().map(CaseSummary::orderId).collect(Collectors.toSet());
    return orders.stream()
        .filter(order -> !busy.contains(order.id()) && !order.lines().isEmpty())
        .map(this::bought)
        .toList();
  }

  private OwnView.Line bought(Order order) {
    var isAnyLeft = order.lines().stream().anyMatch(line -> line.left().pieces() > 0);
    var names =
        page.say(
            "portal.own.pieces",
            "goods",
            order.lines().stream().map(OrderLine::title).distinct().toList());
    return new OwnView.Line(
        names,
        isAnyLeft ? page.house().at("/orders/" + order.id()) : "",
        page.say(
            isAnyLeft ? "portal.own.bought" : "portal.own.bought.none",
            "order",
            order.orderNumber(),
            "day",
            page.dates().withYear(page.dates().dayOf(order.placedAt()))),
        "");
  }

  private OwnView.Line credit(StoreCredit credit) {
    return new OwnView.Line(
        page.say("portal.credit.left", "left", credit.balance(), "sum", credit.issued()),
        page.house().at("/mine/" + person.id() + "/credits/" + credit.id()),
        new OwnCredits(page).state(credit),
        "");
  }

  private List<FactView> contact() {
    var language =
        Language.ofTag(person.language()).map(Language::ownName).orElse(person.language());
    return List.of(
        new FactView(page.say("portal.own.email"), person.email()),
        new FactView(
            page.say("portal.own.phone"),
            person.phone().orElseGet(() -> page.say("portal.own.phone.none"))),
        new FactView(page.say("portal.own.language"), language));
  }
}
