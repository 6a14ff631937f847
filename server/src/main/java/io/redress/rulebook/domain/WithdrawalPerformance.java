package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.calendar.PeriodUnit;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is owed once a consumer has changed their mind: money, by when, and who pays the way back.
 *
 * @param refund time for the refund
 * @param refundFrom what it is counted from
 * @param mayWithhold whether the trader may wait for the goods or proof of sending
 * @param goodsBack time for sending the goods back, where law sets one
 * @param outbound what is paid back of the delivery
 * @param returnBy who pays the way back, {@code consumer} or {@code seller}; unset when law is
 *     silent
 * @param sellerPaysIfNotTold whether silence about the cost of the way back puts it on the seller
 * @param deduction what may be deducted for use or gifts kept
 */
public record WithdrawalPerformance(
    @Nullable LegalPeriod refund,
    RefundFrom refundFrom,
    boolean mayWithhold,
    @Nullable LegalPeriod goodsBack,
    Outbound outbound,
    @Nullable String returnBy,
    boolean sellerPaysIfNotTold,
    Deduction deduction) {
  private static final Condition DAMAGED = new Condition.IsStated(Fact.ITEM_DAMAGE);

  /** What the time for a refund is counted from. */
  public enum RefundFrom {
    NOTICE,
    GOODS_RECEIVED,
    GOODS_RECEIVED_OR_PROOF
  }

  /** What is paid back of the outbound delivery. */
  public enum Outbound {
    ALL("all"),
    STANDARD_DELIVERY("standard_delivery"),
    NONE("none"),
    /** Law does not say. */
    UNSTATED("");

    private final String code;

    Outbound(String code) {
      this.code = code;
    }
  }

  /** What may be deducted from the refund. */
  public enum Deduction {
    NOTHING,
    /** Loss of value by handling beyond what a shop allows, if the consumer was informed. */
    EXCESSIVE_HANDLING,
    /** The stated price of a gift that is kept. */
    GIFT_KEPT
  }

  void addBeforeDelivery(Terms terms, Inquiry inquiry) {
    var noticed = inquiry.requestDay();
    if (noticed != null && refund != null) {
      terms.put(Term.REFUND_DUE_BY, inquiry.lastDay(refund, noticed));
    }
    addMoney(terms, inquiry);
  }

  void addAfterDelivery(Terms terms, Inquiry inquiry) {
    if (refund != null && refund.unit() == PeriodUnit.WORKING_DAY) {
      terms.put(Term.REFUND_WITHIN_BUSINESS_DAYS, refund.length());
    }
    terms.putIfKnown(Term.REFUND_DUE_BY, refundDueBy(inquiry));
    var noticed = inquiry.requestDay();
    if (goodsBack != null && noticed != null) {
      terms.put(Term.GOODS_BACK_BY, inquiry.lastDay(goodsBack, noticed));
    }
    if (mayWithhold) {
      terms.put(Term.SELLER_MAY_WITHHOLD, true);
    }
    terms.putIfKnown(Term.RETURN_SHIPPING_BY, returnShippingBy(inquiry));
    terms.put(
        Term.DEDUCTION_ALLOWED,
        deduction == Deduction.EXCESSIVE_HANDLING && isHandledTooMuch(inquiry));
    addMoney(terms, inquiry);
  }

  private void addMoney(Terms terms, Inquiry inquiry) {
    var partial = inquiry.isTrue(Fact.ORDER_OTHER_LINES_KEPT);
    var part = partial && outbound == Outbound.STANDARD_DELIVERY ? Outbound.NONE : outbound;
    if (part != Outbound.UNSTATED) {
      terms.put(Term.OUTBOUND_REFUND, part.code);
    }
    terms.put(Term.REFUND_FORM, "original_payment");
    if (inquiry.value(Fact.STORE_RESTOCKING_FEE_PERCENT) != null) {
      terms.put(Term.RESTOCKING_FEE, BigDecimal.ZERO);
    }
    var price = Amounts.price(inquiry);
    if (price != null) {
      var fee = outbound == Outbound.NONE ? BigDecimal.ZERO : Amounts.ownServiceFee(inquiry);
      terms.put(
          Term.REFUND_AMOUNT,
          price.add(fee).add(Amounts.outbound(inquiry, part)).subtract(gift(inquiry)));
    }
  }

  private BigDecimal gift(Inquiry inquiry) {
    if (deduction != Deduction.GIFT_KEPT || !inquiry.isFalse(Fact.GIFT_RETURNED)) {
      return BigDecimal.ZERO;
    }
    var stated = inquiry.amount(Fact.GIFT_STATED_PRICE);
    return stated == null ? BigDecimal.ZERO : stated;
  }

  private static boolean isHandledTooMuch(Inquiry inquiry) {
    if (inquiry.isOtherThan(Fact.CONTRACT_WITHDRAWAL_INFORMATION, "given")) {
      return false;
    }
    return inquiry.isTrue(Fact.ITEM_WORN)
        || inquiry.isFalse(Fact.ITEM_INTACT)
        || DAMAGED.isMetBy(inquiry);
  }

  private @Nullable String returnShippingBy(Inquiry inquiry) {
    if (inquiry.isTrue(Fact.CONTRACT_TRADER_BEARS_RETURN)) {
      return "seller";
    }
    return sellerPaysIfNotTold && isNotTold(inquiry) ? "seller" : returnBy;
  }

  private static boolean isNotTold(Inquiry inquiry) {
    var told = inquiry.text(Fact.CONTRACT_RETURN_COST_INFORMATION);
    if (told != null) {
      return told.equals("not_given");
    }
    return inquiry.isOtherThan(Fact.CONTRACT_WITHDRAWAL_INFORMATION, "given");
  }

  private @Nullable LocalDate refundDueBy(Inquiry inquiry) {
    if (refund == null) {
      return null;
    }
    var from =
        switch (refundFrom) {
          case NOTICE -> inquiry.requestDay();
          case GOODS_RECEIVED -> inquiry.date(Fact.RETURN_RECEIVED_BY_SELLER);
          case GOODS_RECEIVED_OR_PROOF -> goodsOrProof(inquiry);
        };
    if (from == null) {
      return null;
    }
    var nominal = inquiry.lastDay(refund, from);
    var withheldUntil = mayWithhold ? goodsOrProof(inquiry) : null;
    return withheldUntil != null && withheldUntil.isAfter(nominal) ? withheldUntil : nominal;
  }

  private static @Nullable LocalDate goodsOrProof(Inquiry inquiry) {
    var received = inquiry.date(Fact.RETURN_RECEIVED_BY_SELLER);
    var proven = inquiry.date(Fact.RETURN_PROOF_OF_SENDING);
    if (received == null || proven == null) {
      return received == null ? proven : received;
    }
    return received.isBefore(proven) ? received : proven;
  }
}
