package io.redress.faces.desk;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSummary;
import io.redress.consumers.Consumer;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.language.Languages;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.promises.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes who is on the line: their clock, what they bought, what is under way for them. */
record CallerWriter(Visit visit) {
  private static final int MOST_SHOWN = 5;

  /** The caller about an order, with their other orders and their cases. */
  CallerView write(Consumer caller, Order about, List<Order> orders, List<CaseSummary> cases) {
    var check =
        visit.say(
            "desk.phone.check",
            "day",
            visit.page().dates().day(about.placedAt()),
            "sum",
            about.total());
    var others = orders.stream().filter(order -> !order.id().equals(about.id())).toList();
    return new CallerView(caller.name(), facts(caller), check, bought(others), matters(cases));
  }

  /** The caller before it is known what they call about. */
  CallerView write(Consumer caller, List<Order> orders, List<CaseSummary> cases) {
    return new CallerView(caller.name(), facts(caller), "", bought(orders), matters(cases));
  }

  /** What is said to somebody in this language, on their own clock. */
  Words words(Consumer caller, String language) {
    var tag = Locale.forLanguageTag(language);
    var spoken = Languages.of(tag);
    var reader =
        new Reader(
            spoken,
            Languages.region(spoken, language),
            caller.zone(),
            visit.page().house().zone(),
            visit.page().now());
    return visit.page().words().phrases().to(reader);
  }

  private List<FactView> facts(Consumer caller) {
    var facts = new ArrayList<FactView>();
    facts.add(
        new FactView(
            visit.say("desk.phone.clock"),
            visit.say(
                "desk.phone.clock.at",
                "time",
                words(caller, visit.page().language().tag()).dates().time(visit.page().now()),
                "country",
                visit.country(caller.country()))));
    facts.add(new FactView(visit.say("desk.phone.speaks"), visit.language(caller.language())));
    if (Permissions.maySeeContacts(visit.role())) {
      caller
          .phone()
          .ifPresent(number -> facts.add(new FactView(visit.say("desk.phone.number"), number)));
      facts.add(new FactView(visit.say("desk.phone.email"), caller.email()));
    }
    return facts;
  }

  private List<CallerView.Bought> bought(List<Order> orders) {
    return orders.stream()
        .sorted(Comparator.comparing(Order::placedAt).reversed())
        .limit(MOST_SHOWN)
        .map(this::bought)
        .toList();
  }

  /** An order as something to take a request down about. */
  CallerView.Bought bought(Order order) {
    var goods = order.lines().stream().map(OrderLine::title).limit(2).toList();
    return new CallerView.Bought(
        new LinkView(order.orderNumber(), visit.home() + "/orders/" + order.id() + "/case"),
        String.join(" · ", goods),
        visit.page().dates().shortDay(order.placedAt()));
  }

  private List<CallerView.Matter> matters(List<CaseSummary> cases) {
    return cases.stream()
        .filter(row -> row.status() != CaseStatus.CLOSED)
        .limit(MOST_SHOWN)
        .map(this::matter)
        .toList();
  }

  /** A case as something to go on with. */
  CallerView.Matter matter(CaseSummary row) {
    var next = row.nextDueAt().flatMap(due -> row.nextKind().map(kind -> owed(kind, due)));
    return new CallerView.Matter(
        new LinkView(row.number(), visit.home() + "/cases/" + row.id()),
        row.goods() + " · " + visit.say("desk.status." + Codes.of(row.status())),
        next);
  }

  private PromiseView owed(PromiseKind kind, Instant due) {
    var isLate = due.isBefore(visit.page().now());
    return PromiseView.about(
        visit.say("desk.owed." + Codes.of(kind)),
        isLate ? PromiseView.State.BROKEN : PromiseView.State.OPEN,
        due,
        Grain.HOUR);
  }
}
