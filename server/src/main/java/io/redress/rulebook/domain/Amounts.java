package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.domain.WithdrawalPerformance.Outbound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Sums of one case line in the currency of the item. */
final class Amounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Amounts() {}

  /** Price of the pieces asked about; unknown without a price. */
  static @Nullable BigDecimal price(Inquiry inquiry) {
    var price = inquiry.amount(Fact.ITEM_PRICE);
    var pieces = inquiry.number(Fact.ITEM_QUANTITY);
    return price == null || pieces <= 1 ? price : price.multiply(BigDecimal.valueOf(pieces));
  }

  /** What is paid back of the delivery. */
  static BigDecimal outbound(Inquiry inquiry, Outbound part) {
    if (part == Outbound.NONE || part == Outbound.UNSTATED) {
      return BigDecimal.ZERO;
    }
    var paid = inquiry.amount(Fact.SHIPPING_PAID);
    if (paid == null) {
      return BigDecimal.ZERO;
    }
    var standard = part == Outbound.ALL ? null : inquiry.amount(Fact.SHIPPING_CHEAPEST_STANDARD);
    return standard == null ? paid : paid.min(standard);
  }

  /** The fee of a seller in its own name, which is part of what the consumer paid for the goods. */
  static BigDecimal ownServiceFee(Inquiry inquiry) {
    var fee = inquiry.amount(Fact.FEES_SERVICE);
    return fee == null || inquiry.is(Fact.SELLER_CAPACITY, "disclosed_agent")
        ? BigDecimal.ZERO
        : fee;
  }

  /** An amount of money, rounded half up to two decimals. */
  static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** A share of an amount, rounded half up to two decimals of it. */
  static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
    return amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }
}
