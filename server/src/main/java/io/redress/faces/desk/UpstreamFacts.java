package io.redress.faces.desk;

import io.redress.faces.desk.OrderView.Purchase;
import io.redress.faces.shared.FactView;
import io.redress.orders.Order;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes our own purchase of goods, as far as it is known; what no word is known for stays out. */
record UpstreamFacts(Visit visit) {
  private static final Set<String> CHOSEN = Set.of("boughtFrom", "channel", "buyer");

  List<Purchase> of(Order order) {
    return order.lines().stream()
        .flatMap(
            line -> line.upstream().stream().map(known -> new Purchase(line.title(), facts(known))))
        .filter(purchase -> !purchase.facts().isEmpty())
        .toList();
  }

  private List<FactView> facts(Map<String, Object> known) {
    var facts = new ArrayList<FactView>();
    for (var name : List.of("boughtFrom", "channel", "country", "date", "deliveredOn", "buyer")) {
      text(known, name).flatMap(text -> value(name, text)).ifPresent(facts::add);
    }
    price(known).ifPresent(facts::add);
    text(known, "proof").ifPresent(text -> facts.add(fact("proof", text)));
    if (known.get("taxRefundClaimed") instanceof Boolean isClaimed) {
      facts.add(fact("taxRefund", visit.say(isClaimed ? "desk.upstream.yes" : "desk.upstream.no")));
    }
    return facts;
  }

  private Optional<FactView> value(String name, String text) {
    if (name.equals("country")) {
      return Optional.of(fact(name, visit.country(text)));
    }
    if (CHOSEN.contains(name)) {
      var key = "desk.upstream." + name + "." + text;
      return visit.page().words().phrases().knows(key)
          ? Optional.of(fact(name, visit.say(key)))
          : Optional.empty();
    }
    try {
      return Optional.of(fact(name, visit.page().dates().shortDay(LocalDate.parse(text))));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<FactView> price(Map<String, Object> known) {
    try {
      return text(known, "price")
          .flatMap(
              amount ->
                  text(known, "currency")
                      .map(
                          code ->
                              Money.ofDecimal(new BigDecimal(amount), Currency.getInstance(code))))
          .map(price -> fact("price", visit.page().sum(price)));
    } catch (ArithmeticException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private FactView fact(String name, String value) {
    return new FactView(visit.say("desk.upstream." + name), value);
  }

  private static Optional<String> text(Map<String, Object> known, String name) {
    return Optional.ofNullable(known.get(name)).map(Object::toString);
  }
}
