package io.redress.faces;

import static io.redress.faces.SamplePages.euro;

import io.redress.cases.Exchange;
import io.redress.faces.portal.ExchangeView;
import io.redress.faces.shared.ExchangeWords;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.money.exchange.Adjustment;
import io.redress.money.exchange.ExchangeSettlement;
import io.redress.money.exchange.ReturnPart;
import io.redress.money.exchange.SalePart;
import io.redress.money.exchange.TaxPlace;
import io.redress.money.exchange.TaxedPrice;
import io.redress.shared.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A bag that was too small, and the dearer one that comes for it. */
final class SampleExchanges {
  private SampleExchanges() {}

  static Exchange dearer() {
    var tax = new TaxedPrice.Tax("VAT", Optional.of(new BigDecimal("19")), euro(4758));
    var returned =
        new ReturnPart(new TaxedPrice(euro(25042), List.of(tax)), euro(1000), TaxPlace.INCLUDED);
    var settlement =
        new ExchangeSettlement(
            returned,
            SalePart.quoted(euro(35000), returned),
            List.of(
                new Adjustment(Adjustment.Kind.GOODWILL, euro(-500), "For the wait."),
                new Adjustment(Adjustment.Kind.RETURN_SHIPPING, euro(990), "store.exchange")));
    return new Exchange(
        new Exchange.Piece("MK-PARKER-M", "Parker shoulder bag · medium", new Quantity(1)),
        settlement,
        Instant.parse("2026-12-01T22:59:00Z"),
        Optional.empty());
  }

  static MoneyView sums(Page page) {
    return new ExchangeWords(page).sums(dearer(), "Parker shoulder bag, small");
  }

  static ExchangeView toPay(Page page) {
    return new ExchangeView(
        sums(page),
        Optional.of(
            new ExchangeView.Pay(
                page.say("exchange.pay.why", "method", "Visa ··2260"),
                page.say("exchange.pay.declined"),
                "/case/1/difference",
                page.say("exchange.pay", "sum", euro(5690)))));
  }
}
