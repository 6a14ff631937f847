package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.faces.desk.CaseRoomView.Card;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.ExchangeWords;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.MoneyView;
import io.redress.orders.OrderLine;
import java.util.ArrayList;
import java.util.List;

/** Writes what was quoted for exchanges, part by part, and what became of the difference. */
record ExchangeCards(Visit visit, CaseView view) {
  List<Card> write() {
    return view.conduct().resolutions().stream()
        .filter(each -> each.isAgreed() || each.state() == Resolution.State.OFFERED)
        .flatMap(each -> each.exchange().map(exchange -> card(each, exchange)).stream())
        .toList();
  }

  private Card card(Resolution resolution, Exchange exchange) {
    var sums = new ExchangeWords(visit.page()).sums(exchange, title(resolution));
    var facts = new ArrayList<FactView>();
    sums.lines().forEach(line -> facts.add(fact(line)));
    var total = visit.say("exchange.desk." + Codes.of(exchange.settlement().way()));
    facts.add(new FactView(total, visit.page().sum(sums.total().amount())));
    facts.add(new FactView(visit.say("desk.case.fact.status"), state(resolution, exchange)));
    return new Card(visit.say("exchange.desk.heading"), facts, List.of());
  }

  private FactView fact(MoneyView.Line line) {
    return new FactView(line.label(), visit.page().sum(line.amount()) + " · " + line.reason());
  }

  private String state(Resolution resolution, Exchange exchange) {
    if (resolution.state() == Resolution.State.OFFERED) {
      var day = visit.page().dates().day(exchange.validUntil());
      return visit.say("exchange.desk.state.offered", "day", day);
    }
    return exchange
        .charge()
        .map(charge -> visit.say("exchange.desk.state." + Codes.of(charge.state())))
        .orElseGet(() -> visit.say("exchange.desk.state.agreed"));
  }

  private String title(Resolution resolution) {
    return view.content().lines().stream()
        .filter(line -> line.id().equals(resolution.caseLineId()))
        .flatMap(line -> view.order().line(line.orderLineId()).stream())
        .map(OrderLine::title)
        .findFirst()
        .orElse("");
  }
}
