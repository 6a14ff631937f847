package io.redress.cases.conduct;

import io.redress.cases.goodwill.GoodwillSettings;
import io.redress.catalogue.Brand;
import io.redress.consumers.Consumer;
import io.redress.money.Payment;
import io.redress.orders.Order;
import io.redress.people.Merchant;
import io.redress.promises.hours.OwnHours;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds a case: the order it is about, who sells and who bought, whose goods they are, and
 * what was paid. Read once for a command and handed to whoever needs it.
 *
 * @param brands the brands of the order's lines
 * @param hours by which the house and these brands work, and what is promised
 * @param goodwill what the house gives beyond what it owes
 */
public record Surroundings(
    Order order,
    Merchant merchant,
    Consumer consumer,
    Map<BrandId, Brand> brands,
    List<Payment> payments,
    OwnHours hours,
    GoodwillSettings goodwill) {
  public Surroundings {
    brands = Map.copyOf(brands);
    payments = List.copyOf(payments);
  }

  /** Nothing is done any more in the name of a person whose data was erased. */
  void requireKnownConsumer() {
    if (consumer.isErased()) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The consumer's data was erased; the case can only be read.");
    }
  }

  Optional<Brand> brand(BrandId id) {
    return Optional.ofNullable(brands.get(id));
  }
}
