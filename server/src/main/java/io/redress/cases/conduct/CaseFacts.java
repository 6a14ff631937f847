package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.consumers.Consumer;
import io.redress.orders.Allocation;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What we know of one case line, as facts of the decision contract. */
final class CaseFacts {
  private final Order order;
  private final Consumer consumer;
  private final Facts.Builder facts = Facts.builder();

  CaseFacts(Order order, Consumer consumer) {
    this.order = order;
    this.consumer = consumer;
  }

  /**
   * What surrounds the line.
   *
   * @param storePolicy the merchant's own terms, by their names in the contract
   * @param askedAt when the notice was sent
   * @param receivedAt when the goods came back
   */
  record Around(
      Map<String, Object> storePolicy,
      Optional<String> brandPolicyId,
      Instant askedAt,
      Optional<Remedy> wish,
      Optional<Instant> receivedAt) {}

  Facts of(CaseLine line, Around around) {
    var bought = order.line(line.orderLineId()).orElseThrow();
    parties();
    contract();
    item(bought, bought.allocationOf(line.units()));
    delivery(bought);
    request(line, around);
    bought.upstream().ifPresent(upstream -> all("upstream.", upstream));
    all("item.", bought.itemFacts());
    facts.set(Fact.POLICIES_BRAND_POLICY_ID, around.brandPolicyId());
    all("policies.store.", around.storePolicy());
    all("", line.answers());
    return facts.build();
  }

  private void parties() {
    facts.set(Fact.CONSUMER_COUNTRY, consumer.country());
    facts.set(Fact.CONSUMER_TIME_ZONE, consumer.zone());
    facts.set(Fact.CONSUMER_IS_CONSUMER, true);
    var seller = order.seller();
    facts.set(Fact.SELLER_COUNTRY, seller.country());
    facts.set(Fact.SELLER_TYPE, code(seller.type()));
    facts.set(Fact.SELLER_CAPACITY, code(seller.capacity()));
    if (!seller.directsTo().isEmpty()) {
      facts.set(Fact.SELLER_DIRECTS_TO, seller.directsTo());
    }
  }

  private void contract() {
    facts.set(Fact.CONTRACT_CHANNEL, code(order.contract().channel()));
    facts.set(Fact.CONTRACT_DATE, order.contract().date());
    all("contract.", order.contract().facts());
  }

  private void item(OrderLine bought, Allocation paid) {
    facts.set(Fact.ITEM_BRAND, bought.brandName());
    value(Fact.ITEM_CATEGORY, bought.category());
    bought.material().ifPresent(material -> value(Fact.ITEM_MATERIAL, material));
    facts.set(Fact.ITEM_PRICE, paid.price().toDecimal());
    facts.set(Fact.ITEM_CURRENCY, paid.price().currency().getCurrencyCode());
    facts.set(Fact.SHIPPING_PAID, paid.shipping().toDecimal());
    facts.set(Fact.SHIPPING_CHEAPEST_STANDARD, cheapestShare(paid).toDecimal());
    facts.set(Fact.FEES_SERVICE, paid.serviceFee().toDecimal());
    facts.set(Fact.DUTIES_PAID, paid.duty().toDecimal());
    facts.set(Fact.ORDER_OTHER_LINES_KEPT, order.lines().size() > 1);
  }

  /** The line's part of the cheapest delivery, in proportion to its part of the delivery paid. */
  private Money cheapestShare(Allocation paid) {
    var whole = order.shipping();
    if (whole.isZero() || order.cheapestShipping().compareTo(whole) >= 0) {
      return paid.shipping();
    }
    // Pieces that kept an earlier version's share may carry more than the delivery comes to now.
    var others = Math.max(0, whole.minus(paid.shipping()).minorUnits());
    return order
        .cheapestShipping()
        .allocate(List.of(paid.shipping().minorUnits(), others))
        .getFirst();
  }

  private void delivery(OrderLine bought) {
    var days =
        order.lines().stream()
            .flatMap(line -> line.deliveredAt().stream())
            .map(this::localDay)
            .distinct()
            .toList();
    if (bought.deliveredAt().isEmpty()) {
      facts.set(Fact.DELIVERY_STATUS, "in_transit");
      return;
    }
    facts.set(Fact.DELIVERY_STATUS, "delivered");
    if (days.size() > 1) {
      facts.set(Fact.DELIVERY_GOODS_DELIVERED_ON, days);
      facts.set(Fact.DELIVERY_ONE_ORDER, true);
    } else {
      facts.set(Fact.DELIVERY_INSTANT, bought.deliveredAt());
    }
  }

  private void request(CaseLine line, Around around) {
    facts.set(Fact.REQUEST_REASON, line.reason().rulebookReason());
    facts.set(Fact.REQUEST_SENT_AT, around.askedAt());
    facts.set(Fact.REQUEST_STATEMENT, true);
    facts.set(Fact.REQUEST_WANTS, around.wish());
    facts.set(Fact.RETURN_RECEIVED_BY_SELLER, around.receivedAt().map(this::localDay));
  }

  private void all(String prefix, Map<String, Object> values) {
    values.forEach(
        (name, raw) -> {
          if (!CaseLine.NOT_KNOWN.equals(raw)) {
            Fact.atPath(prefix + name).ifPresent(fact -> value(fact, raw));
          }
        });
  }

  private void value(Fact fact, Object raw) {
    FactValues.set(facts, fact, raw);
  }

  private LocalDate localDay(Instant moment) {
    return moment.atZone(consumer.zone()).toLocalDate();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
