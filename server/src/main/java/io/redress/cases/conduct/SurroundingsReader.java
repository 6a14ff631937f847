package io.redress.cases.conduct;

import io.redress.cases.goodwill.GoodwillSettings;
import io.redress.cases.store.GoodwillSettingStore;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.consumers.Consumers;
import io.redress.money.Payments;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.Merchants;
import io.redress.platform.trips.RoundTrips;
import io.redress.promises.hours.HoursBook;
import io.redress.promises.hours.KeptSettings;
import io.redress.promises.hours.OwnHours;
import io.redress.promises.hours.SettingsBook;
import io.redress.shared.BrandId;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what surrounds the cases of orders, all but the orders themselves in one round trip. */
@Component
class SurroundingsReader {
  private final Orders orders;
  private final Merchants merchants;
  private final Consumers consumers;
  private final Brands brands;
  private final Payments payments;
  private final Counting counting;
  private final RoundTrips trips;

  SurroundingsReader(
      Orders orders, Parties parties, Payments payments, Counting counting, RoundTrips trips) {
    this.orders = orders;
    this.merchants = parties.merchants();
    this.consumers = parties.consumers();
    this.brands = parties.brands();
    this.payments = payments;
    this.counting = counting;
    this.trips = trips;
  }

  /** Who takes part in a case. */
  @Component("partiesOfCase")
  record Parties(Merchants merchants, Consumers consumers, Brands brands) {}

  /** By what promises are counted, and what is given beside. */
  @Component("countingOfPromises")
  record Counting(HoursBook hours, SettingsBook settings, GoodwillSettingStore goodwill) {}

  Surroundings of(OrderId order) {
    return Optional.ofNullable(of(List.of(order)).get(order))
        .orElseThrow(() -> Problem.notFound("The order"));
  }

  /** What surrounds each of these orders; those that there are no more are left out. */
  Map<OrderId, Surroundings> of(Collection<OrderId> ids) {
    var found = orders.byIds(ids);
    var brandIds =
        found.stream()
            .flatMap(order -> order.lines().stream())
            .flatMap(line -> line.brandId().stream())
            .collect(Collectors.toSet());
    var merchant = merchants.questionOfCurrent();
    var buyers = consumers.questionByIds(found.stream().map(Order::consumerId).toList());
    var paid = payments.questionOfOrders(ids);
    var made = brands.questionOf(brandIds);
    var hours = counting.hours().questionOf(brandIds);
    var settings = counting.settings().questionInForce();
    var goodwill = counting.goodwill().latest();
    var answers =
        brandIds.isEmpty()
            ? trips.ask(merchant, buyers, paid, hours, settings, goodwill)
            : trips.ask(merchant, buyers, paid, hours, settings, goodwill, made);
    var house =
        answers.to(merchant).orElseThrow(() -> new IllegalStateException("No such merchant."));
    var byId =
        brandIds.isEmpty()
            ? Map.<BrandId, Brand>of()
            : answers.to(made).stream().collect(Collectors.toMap(Brand::id, brand -> brand));
    var own = OwnHours.of(answers.to(hours), answers.to(settings).orElse(KeptSettings.NONE));
    var purse = answers.to(goodwill).orElse(GoodwillSettings.NONE);
    return found.stream()
        .map(
            order ->
                new Surroundings(
                    order,
                    house,
                    Objects.requireNonNull(answers.to(buyers).get(order.consumerId())),
                    byId,
                    answers.to(paid).getOrDefault(order.id(), List.of()),
                    own,
                    purse))
        .collect(Collectors.toMap(around -> around.order().id(), around -> around));
  }
}
