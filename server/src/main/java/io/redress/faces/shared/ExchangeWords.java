package io.redress.faces.shared;

import io.redress.cases.Exchange;
import io.redress.money.exchange.Adjustment;
import io.redress.money.exchange.ExchangeSettlement.Way;
import io.redress.money.exchange.TaxedPrice;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says what an exchange comes to, so that everybody can add it up. */
public record ExchangeWords(Page page) {
  /**
   * What goes back, what comes, what stands beside, and the difference.
   *
   * @param returned the piece that goes back
   */
  public MoneyView sums(Exchange exchange, String returned) {
    var settlement = exchange.settlement();
    var lines = new ArrayList<MoneyView.Line>();
    lines.add(
        new MoneyView.Line(
            page.say("exchange.sold", "piece", exchange.piece().title()),
            taxed(page.say("exchange.sold.why"), settlement.sold().price()),
            settlement.sold().gross()));
    var discount = settlement.returned().discount();
    var paid = page.say("exchange.returned.why");
    lines.add(
        new MoneyView.Line(
            page.say("exchange.returned", "piece", returned),
            taxed(
                discount.isPositive()
                    ? page.say("exchange.discount", "why", paid, "sum", discount)
                    : paid,
                settlement.returned().paid()),
            settlement.returned().gross().negated()));
    settlement.adjustments().forEach(each -> lines.add(beside(each)));
    return new MoneyView(page.say("exchange.caption"), lines, total(exchange));
  }

  private MoneyView.Line beside(Adjustment each) {
    var isEarlier = each.kind() == Adjustment.Kind.EARLIER;
    return new MoneyView.Line(
        page.say("exchange.beside." + Codes.of(each.kind())),
        isEarlier ? page.say("exchange.beside.earlier.why") : each.basis(),
        each.amount());
  }

  private MoneyView.Line total(Exchange exchange) {
    var settlement = exchange.settlement();
    var way = settlement.way();
    return new MoneyView.Line(
        page.say("exchange.total." + Codes.of(way)),
        way == Way.UP ? page.say("exchange.total.up.why") : "",
        sum(exchange));
  }

  private String taxed(String why, TaxedPrice price) {
    List<String> taxes = price.taxes().stream().map(this::tax).toList();
    return taxes.isEmpty() ? why : page.say("exchange.with_tax", "why", why, "taxes", taxes);
  }

  private String tax(TaxedPrice.Tax tax) {
    return tax.ratePercent()
        .map(BigDecimal::toPlainString)
        .map(
            percent ->
                page.say(
                    "exchange.tax.rate",
                    "name",
                    tax.name(),
                    "percent",
                    percent,
                    "sum",
                    tax.amount()))
        .orElseGet(() -> page.say("exchange.tax", "name", tax.name(), "sum", tax.amount()));
  }

  /** What is paid or given back, in a few words. */
  public String fact(Exchange exchange) {
    return page.say("exchange.fact." + way(exchange), "sum", sum(exchange));
  }

  /** What somebody agrees to. */
  public String consent(Exchange exchange) {
    return page.say(
        "exchange.consent." + way(exchange),
        "piece",
        exchange.piece().title(),
        "sum",
        sum(exchange));
  }

  /** The difference without its sign. */
  public static Money sum(Exchange exchange) {
    var difference = exchange.settlement().difference();
    return difference.isNegative() ? difference.negated() : difference;
  }

  private static String way(Exchange exchange) {
    return Codes.of(exchange.settlement().way());
  }
}
