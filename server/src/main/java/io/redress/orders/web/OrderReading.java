package io.redress.orders.web;

import io.redress.catalogue.Categories;
import io.redress.consumers.NewConsumer;
import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrder.DeliveryTerms;
import io.redress.orders.NewOrder.Sums;
import io.redress.orders.NewOrderLine;
import io.redress.orders.PaymentFacts;
import io.redress.orders.SellerPosition;
import io.redress.orders.domain.OrderAllocation;
import io.redress.orders.web.OrderRequest.ConsumerPart;
import io.redress.orders.web.OrderRequest.ContractPart;
import io.redress.orders.web.OrderRequest.DiscountPart;
import io.redress.orders.web.OrderRequest.PaymentPart;
import io.redress.orders.web.OrderRequest.SellerPart;
import io.redress.orders.web.OrderRequest.ShippingPart;
import io.redress.orders.web.OrderRequest.TaxesPart;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a request into an order, or tells everything that is wrong with it at once. */
@Component
public final class OrderReading {
  private static final int MOST_PAYMENTS = 50;
  private static final int MOST_DISCOUNTS = 50;
  private static final int MOST_COUNTRIES = 300;
  private static final List<String> GIVEN = List.of("given", "not_given");

  private final Categories categories;

  OrderReading(Categories categories) {
    this.categories = categories;
  }

  /** The order in the request; a problem INVALID with all violations when there are any. */
  public NewOrder read(OrderRequest request) {
    var fields = new Fields();
    var number = fields.required("number", request.number(), NewOrder.MOST_NUMBER_LENGTH);
    var placedAt = fields.instant("placedAt", request.placedAt());
    var currency = fields.currency("currency", request.currency());
    var consumer = consumer(fields, request.consumer());
    var seller = seller(fields, request.seller());
    var contract = contract(fields, request.contract());
    var sums = sums(fields, request, currency);
    var lineReading = new LineReading(fields, categories, currency);
    var lines = new ArrayList<NewOrderLine>();
    var sent = fields.list("lines", request.lines(), NewOrder.MOST_LINES);
    for (var i = 0; i < sent.size(); i++) {
      lines.add(lineReading.line("lines[" + i + "].", sent.get(i)));
    }
    if (sent.isEmpty()) {
      fields.wrong("lines", "", "are missing", "Send at least one line.");
    }
    var payments = payments(fields, request.payments(), currency);
    refuse(fields.violations());
    var order = new NewOrder(number, placedAt, consumer, seller, contract, sums, lines, payments);
    refuse(OrderAllocation.check(order));
    return order;
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, violations);
    }
  }

  private static NewConsumer consumer(Fields fields, @Nullable ConsumerPart sent) {
    var part = sent == null ? new ConsumerPart(null, null, null, null, null, null) : sent;
    return new NewConsumer(
        fields.verbatim("consumer.name", part.name(), 200),
        fields.email("consumer.email", part.email()),
        fields.text("consumer.phone", part.phone(), 40),
        fields.country("consumer.country", part.country()),
        fields.language("consumer.language", part.language()),
        fields.zone("consumer.timeZone", part.timeZone()));
  }

  private static SellerPosition seller(Fields fields, @Nullable SellerPart sent) {
    var part = sent == null ? new SellerPart(null, null, null, null) : sent;
    var capacity =
        part.capacity() == null
            ? SellerPosition.Capacity.OWN_NAME
            : fields.choice("seller.capacity", part.capacity(), SellerPosition.Capacity.values());
    var countries = fields.list("seller.directsTo", part.directsTo(), MOST_COUNTRIES);
    return new SellerPosition(
        fields.country("seller.country", part.country()),
        fields.choice("seller.type", part.type(), SellerPosition.Type.values()),
        capacity,
        countries.stream().map(each -> fields.country("seller.directsTo", each)).toList());
  }

  private static ContractTerms contract(Fields fields, @Nullable ContractPart sent) {
    var part =
        sent == null
            ? new ContractPart(null, null, null, null, null, null, null, null, null, null)
            : sent;
    var facts = new HashMap<String, Object>();
    withdrawalInformation(fields, part.withdrawalInformation(), facts);
    fields
        .word("contract.returnCostInformation", part.returnCostInformation(), GIVEN)
        .ifPresent(word -> facts.put("returnCostInformation", word));
    put(facts, "traderBearsReturn", part.traderBearsReturn());
    put(facts, "exceptionNotified", part.exceptionNotified());
    put(facts, "nonReturnableConfirmed", part.nonReturnableConfirmed());
    put(facts, "returnTermsShown", part.returnTermsShown());
    put(facts, "informationComplete", part.informationComplete());
    fields
        .date("contract.copyReceived", part.copyReceived())
        .ifPresent(date -> facts.put("copyReceived", date.toString()));
    return new ContractTerms(
        fields.choice("contract.channel", part.channel(), ContractTerms.Channel.values()),
        fields.date("contract.date", part.date()),
        facts);
  }

  private static void withdrawalInformation(
      Fields fields, @Nullable String value, Map<String, Object> facts) {
    if (value == null || GIVEN.contains(value)) {
      put(facts, "withdrawalInformation", value);
      return;
    }
    fields
        .date("contract.withdrawalInformation", value)
        .map(LocalDate::toString)
        .ifPresent(date -> facts.put("withdrawalInformation", date));
  }

  private static Sums sums(Fields fields, OrderRequest request, Currency currency) {
    var shipping =
        request.shipping() == null ? new ShippingPart(null, null, null, null) : request.shipping();
    var paid = fields.amount("shipping.paid", shipping.paid(), currency);
    var taxes = request.taxes() == null ? new TaxesPart(null, null, null) : request.taxes();
    var reading = new TaxReading(fields, currency);
    return new Sums(
        currency,
        paid,
        fields
            .optionalAmount("shipping.cheapestStandard", shipping.cheapestStandard(), currency)
            .orElse(paid),
        fields.amount("serviceFee", request.serviceFee(), currency),
        discount(fields, request.discounts(), currency),
        fields.amount("duty", request.duty(), currency),
        reading.taxes("taxes.amount", taxes.amount(), "taxes.parts", taxes.parts()),
        TaxReading.place(!Boolean.FALSE.equals(taxes.included())),
        new DeliveryTerms(
            fields.amount("shipping.discount", shipping.discount(), currency),
            reading.parts("shipping.taxes", shipping.taxes())));
  }

  private static Money discount(
      Fields fields, @Nullable List<@Nullable DiscountPart> sent, Currency currency) {
    var sum = Money.zero(currency);
    var discounts = fields.list("discounts", sent, MOST_DISCOUNTS);
    for (var i = 0; i < discounts.size(); i++) {
      var path = "discounts[" + i + "].";
      fields.text(path + "label", discounts.get(i).label(), 200);
      sum = sum.plus(fields.requiredAmount(path + "amount", discounts.get(i).amount(), currency));
    }
    return sum;
  }

  private static List<PaymentFacts> payments(
      Fields fields, @Nullable List<@Nullable PaymentPart> sent, Currency currency) {
    var read = new ArrayList<PaymentFacts>();
    for (var part : fields.list("payments", sent, MOST_PAYMENTS)) {
      var path = "payments[" + read.size() + "].";
      var method = fields.required(path + "method", part.method(), 40);
      read.add(
          new PaymentFacts(
              fields.required(path + "provider", part.provider(), 40),
              fields.required(path + "reference", part.reference(), 200),
              method,
              fields.text(path + "label", part.label(), 100).orElse(method),
              fields.requiredAmount(path + "amount", part.amount(), currency),
              fields.instant(path + "capturedAt", part.capturedAt())));
    }
    return read;
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
    Stream.ofNullable(value).forEach(each -> facts.put(name, each));
  }
}
