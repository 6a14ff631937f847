package io.redress.cases.conduct;

import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.consumers.Consumers;
import io.redress.money.Payments;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.people.Merchants;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what surrounds the cases of an order, all but the order itself in one round trip. */
@Component
class SurroundingsReader {
  private final Orders orders;
  private final Merchants merchants;
  private final Consumers consumers;
  private final Brands brands;
  private final Payments payments;
  private final RoundTrips trips;

  SurroundingsReader(Orders orders, Parties parties, Payments payments, RoundTrips trips) {
    this.orders = orders;
    this.merchants = parties.merchants();
    this.consumers = parties.consumers();
    this.brands = parties.brands();
    this.payments = payments;
    this.trips = trips;
  }

  /** Who takes part in a case. */
  @Component("partiesOfCase")
  record Parties(Merchants merchants, Consumers consumers, Brands brands) {}

  Surroundings of(OrderId orderId) {
    return of(orders.byId(orderId).orElseThrow(() -> Problem.notFound("The order")));
  }

  private Surroundings of(Order order) {
    var brandIds =
        order.lines().stream()
            .map(OrderLine::brandId)
            .flatMap(brand -> brand.stream())
            .collect(Collectors.toSet());
    var merchant = merchants.questionOfCurrent();
    var consumer = consumers.questionById(order.consumerId());
    var paid = payments.questionOfOrder(order.id());
    var made = brands.questionOf(brandIds);
    var answers =
        brandIds.isEmpty()
            ? trips.ask(merchant, consumer, paid)
            : trips.ask(merchant, consumer, paid, made);
    return new Surroundings(
        order,
        answers.to(merchant).orElseThrow(() -> new IllegalStateException("No such merchant.")),
        answers.to(consumer).orElseThrow(() -> Problem.notFound("The consumer")),
        brandIds.isEmpty()
            ? Map.of()
            : answers.to(made).stream().collect(Collectors.toMap(Brand::id, brand -> brand)),
        answers.to(paid));
  }
}
