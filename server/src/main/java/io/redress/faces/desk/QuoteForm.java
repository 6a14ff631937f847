package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.Exchange;
import io.redress.catalogue.Product;
import io.redress.catalogue.Variant;
import io.redress.faces.shared.Codes;
import io.redress.money.exchange.Adjustment;
import io.redress.orders.OrderLine;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads which piece an exchange brings, and at which price.
 *
 * @param text of a field by its name
 * @param catalogue the product that has a variant with a number
 * @param zone where the house's clocks hang
 */
record QuoteForm(
    Function<String, String> text,
    Function<String, Optional<Product>> catalogue,
    CaseView view,
    ZoneId zone) {
  private static final LocalTime CLOSES = LocalTime.of(23, 59);

  /** The value of a choice of one piece for one line. */
  static String choice(CaseLineId line, String sku) {
    return line + "_" + sku;
  }

  /** What is quoted for a line; nothing where no piece was chosen for it. */
  Optional<Exchange.Quote> of(CaseLineId line) {
    return sku(line).map(sku -> quote(line, sku));
  }

  private Optional<String> sku(CaseLineId line) {
    var typed = text.apply("sku");
    var prefix = line + "_";
    return typed.isEmpty()
        ? Optional.of(text.apply("piece"))
            .filter(chosen -> chosen.startsWith(prefix))
            .map(chosen -> chosen.substring(prefix.length()))
        : Optional.of(typed);
  }

  private Exchange.Quote quote(CaseLineId line, String sku) {
    var product = catalogue.apply(sku).orElseThrow(QuoteForm::unknown);
    var variant = product.variant(sku).orElseThrow(QuoteForm::unknown);
    var title =
        variant.label().map(label -> product.title() + " · " + label).orElseGet(product::title);
    return new Exchange.Quote(
        sku,
        title.substring(0, Math.min(title.length(), Exchange.MOST_TITLE_LENGTH)),
        price(line, variant),
        until().atZone(zone).toInstant(),
        beside());
  }

  /** What costs the same as the first one did costs what was paid for it, discounts and all. */
  private Optional<Money> price(CaseLineId line, Variant variant) {
    var currency = view.order().total().currency();
    if (!text.apply("price").isEmpty()) {
      return Optional.of(money("price", currency));
    }
    var listed =
        variant
            .price()
            .filter(price -> price.currency().equals(currency))
            .orElseThrow(QuoteForm::unknown);
    return Optional.of(listed).filter(price -> !price.equals(bought(line).unitPrice()));
  }

  private Money money(String name, Currency currency) {
    return CommandForm.money(text.apply(name), currency, "desk.do.offer_remedies." + name);
  }

  private OrderLine bought(CaseLineId id) {
    return view.content().lines().stream()
        .filter(line -> line.id().equals(id))
        .flatMap(line -> view.order().line(line.orderLineId()).stream())
        .findFirst()
        .orElseThrow(QuoteForm::unknown);
  }

  private LocalDateTime until() {
    try {
      return LocalDate.parse(text.apply("until")).atTime(CLOSES);
    } catch (DateTimeParseException unreadable) {
      throw new UnreadableForm("desk.form.date");
    }
  }

  private List<Adjustment> beside() {
    var chosen = text.apply("beside");
    if (chosen.isEmpty() || chosen.equals("none")) {
      return List.of();
    }
    var at = chosen.lastIndexOf('_');
    var kind =
        Codes.parse(Adjustment.Kind.class, chosen.substring(0, Math.max(at, 0)))
            .filter(Adjustment.Kind::isBySomebody)
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    var sum = money("besideAmount", view.order().total().currency());
    var signed = chosen.endsWith("_given") ? sum.negated() : sum;
    var basis = text.apply("basis");
    if (!kind.allows(signed) || basis.isEmpty()) {
      throw new UnreadableForm("desk.form.amount");
    }
    return List.of(
        new Adjustment(
            kind,
            signed,
            basis.substring(0, Math.min(basis.length(), Adjustment.MOST_BASIS_LENGTH))));
  }

  private static UnreadableForm unknown() {
    return new UnreadableForm("desk.form.piece");
  }
}
