package io.redress.cases.web;

import io.redress.orders.web.Fields;
import io.redress.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount on the wire: a decimal with the decimals of its currency, and the currency. */
@Schema(
    name = "Money",
    description = "An exact decimal as text, with as many decimals as the currency has")
public record MoneyDocument(
    @Schema(example = "12.50") @Nullable String amount,
    @Schema(description = "ISO 4217", example = "EUR") @Nullable String currency) {

  static MoneyDocument of(Money money) {
    return new MoneyDocument(money.toDecimal().toPlainString(), money.currency().getCurrencyCode());
  }

  /** The amount that was sent; what is wrong with it is noted. */
  Money read(String path, Fields fields) {
    var unit = fields.currency(path + ".currency", currency);
    return fields.requiredAmount(path + ".amount", amount, unit);
  }
}
