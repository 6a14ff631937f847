package io.redress.imports.formats;

import io.redress.imports.ImportMapping;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Orders as Shopify writes them, in files and in the webhooks {@code orders/*}.
 *
 * <p>What the buyer paid is in the presentment currency, so its amounts are taken where there are
 * any. A line's discounts are all its allocations, of the line and of the order. Field meanings: <a
 * href="https://shopify.dev/docs/api/admin-rest/latest/resources/order">Order</a> and <a
 * href="https://shopify.dev/docs/api/admin-rest/latest/resources/transaction">Transaction</a> of
 * the REST Admin API (2025-07).
 */
final class ShopifyOrders implements JsonFormat {
  private static final Set<String> PAID = Set.of("paid", "partially_refunded", "refunded");
  private static final Set<String> WITH_STATES = Set.of("US", "CA");

  private final ImportMapping mapping;

  ShopifyOrders(ImportMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public Draft read(JsonDocument document) {
    var order = new StoreOrder(document, mapping);
    readHead(order);
    readConsumer(order);
    var lines = order.size("line_items");
    for (var i = 0; i < lines; i++) {
      readLine(order, i);
    }
    order.note("lines", "line_items");
    readSums(order);
    readDeliveries(order);
    var payments = readPayments(order);
    remark(order);
    return order.draft(lines, payments);
  }

  private static void readHead(StoreOrder order) {
    order.copy("number", "name", "order_number", "id");
    order.copy("placedAt", "processed_at", "created_at");
    order.copy("currency", "presentment_currency", "currency");
    order.put("taxes.included", order.at("taxes_included").asBoolean(false), "taxes_included");
    var isAtTill = order.text("source_name").equals("pos");
    order.put("contract.channel", isAtTill ? "in_store" : "online", "source_name");
  }

  private static void readConsumer(StoreOrder order) {
    var name = order.text("customer.first_name") + " " + order.text("customer.last_name");
    if (name.isBlank()) {
      order.copy("consumer.name", "billing_address.name", "shipping_address.name");
    } else {
      order.put("consumer.name", name.strip(), "customer.first_name");
    }
    order.copy("consumer.email", "email", "contact_email", "customer.email");
    order.copy("consumer.phone", "phone", "customer.phone", "shipping_address.phone");
    order.copy("consumer.language", "customer_locale");
    for (var address : new String[] {"shipping_address", "billing_address"}) {
      var country = order.text(address + ".country_code");
      var state = order.text(address + ".province_code");
      if (!country.isEmpty() && !order.has("consumer.country")) {
        var isWithState = WITH_STATES.contains(country) && !state.isEmpty();
        var place = address + ".country_code";
        order.put("consumer.country", isWithState ? country + "-" + state : country, place);
      }
    }
  }

  private static void readLine(StoreOrder order, int index) {
    var from = "line_items[" + index + "].";
    var to = "lines[" + index + "].";
    order.copy(to + "sku", from + "sku", from + "variant_id", from + "product_id", from + "id");
    order.copy(to + "title", from + "title", from + "name");
    if (!order.text(from + "variant_title").equals("Default Title")) {
      order.copy(to + "variant", from + "variant_title");
    }
    order.copy(to + "brand", from + "vendor");
    order.category(to, from + "product_type", from + "sku", from + "title", from + "vendor");
    order.copy(to + "quantity", from + "quantity");
    order.put(to + "unitPrice", StoreOrder.plain(presented(order, from + "price")), from + "price");
    var discounts = sum(order, from + "discount_allocations", "amount");
    order.put(to + "discount", discounts, from + "discount_allocations");
    readTaxes(order, from, to, 0);
    order.put(to + "duty", duties(order, from), from + "duties");
  }

  /** Each duty is an amount in both currencies, and may be taxed itself. */
  private static BigDecimal duties(StoreOrder order, String line) {
    var sum = BigDecimal.ZERO;
    for (var i = 0; i < order.size(line + "duties"); i++) {
      var duty = line + "duties[" + i + "].";
      var isPresented = !order.text(duty + "presentment_money.amount").isEmpty();
      var money = isPresented ? "presentment_money.amount" : "shop_money.amount";
      sum = sum.add(order.amount(duty + money)).add(sum(order, duty + "tax_lines", "price"));
    }
    return sum;
  }

  /** Adds the taxes of a line or a delivery, and tells how many there are then. */
  private static int readTaxes(StoreOrder order, String from, String to, int before) {
    var count = before;
    for (var i = 0; i < order.size(from + "tax_lines"); i++) {
      var tax = from + "tax_lines[" + i + "].";
      var amount = presented(order, tax + "price");
      if (amount.signum() != 0) {
        var stated = to + "taxes[" + count + "].";
        var title = order.text(tax + "title");
        order.put(stated + "name", title.isEmpty() ? "tax" : title, tax + "title");
        var percent = order.amount(tax + "rate").movePointRight(2);
        order.put(stated + "ratePercent", percent, tax + "rate");
        order.put(stated + "amount", amount, tax + "price");
        count++;
      }
    }
    return count;
  }

  private static void readSums(StoreOrder order) {
    var isIncluded = order.at("taxes_included").asBoolean(false);
    var paid = BigDecimal.ZERO;
    var discount = BigDecimal.ZERO;
    var taxes = 0;
    for (var i = 0; i < order.size("shipping_lines"); i++) {
      var line = "shipping_lines[" + i + "].";
      paid = paid.add(presented(order, line + "price"));
      discount = discount.add(sum(order, line + "discount_allocations", "amount"));
      if (!isIncluded) {
        paid = paid.add(sum(order, line + "tax_lines", "price"));
      }
      taxes = readTaxes(order, line, "shipping.", taxes);
    }
    order.put("shipping.paid", paid.subtract(discount), "shipping_lines");
    order.put("shipping.discount", discount, "shipping_lines");
    order.put("serviceFee", presented(order, "total_tip_received"), "total_tip_received");
    var duties = "original_total_duties_set.presentment_money.amount";
    var areOnLines =
        IntStream.range(0, order.size("line_items"))
            .anyMatch(i -> order.has("lines[" + i + "].duty"));
    if (!areOnLines) {
      order.put("duty", order.amount(duties), "original_total_duties_set");
    }
  }

  private static void readDeliveries(StoreOrder order) {
    for (var i = 0; i < order.size("fulfillments"); i++) {
      var fulfilment = "fulfillments[" + i + "].";
      if (order.text(fulfilment + "shipment_status").equals("delivered")) {
        for (var k = 0; k < order.size(fulfilment + "line_items"); k++) {
          deliver(order, fulfilment, order.text(fulfilment + "line_items[" + k + "].id"));
        }
      }
    }
  }

  private static void deliver(StoreOrder order, String fulfilment, String lineId) {
    for (var i = 0; i < order.size("line_items"); i++) {
      if (order.text("line_items[" + i + "].id").equals(lineId)) {
        order.copy("lines[" + i + "].deliveredAt", fulfilment + "updated_at");
      }
    }
  }

  private static int readPayments(StoreOrder order) {
    order.note("payments", "total_price");
    var count = 0;
    for (var i = 0; i < order.size("transactions"); i++) {
      var from = "transactions[" + i + "].";
      var isCapture = Set.of("sale", "capture").contains(order.text(from + "kind"));
      if (isCapture && order.text(from + "status").equals("success")) {
        readTransaction(order, from, "payments[" + count + "].");
        count++;
      }
    }
    return count > 0 ? count : readTotal(order);
  }

  private static void readTransaction(StoreOrder order, String from, String to) {
    order.copy(to + "provider", from + "gateway");
    order.copy(to + "reference", from + "id", from + "authorization");
    order.copy(to + "method", from + "gateway");
    var card = order.text(from + "payment_details.credit_card_company");
    var number = order.text(from + "payment_details.credit_card_number");
    if (!card.isEmpty() && number.length() >= 4) {
      var label = card + " ··" + number.substring(number.length() - 4);
      order.put(to + "label", label, from + "payment_details.credit_card_number");
    }
    order.put(to + "amount", StoreOrder.plain(order.amount(from + "amount")), from + "amount");
    order.copy(to + "capturedAt", from + "processed_at", from + "created_at");
    var currency = order.text(from + "currency");
    var paidIn = order.text("presentment_currency");
    if (!currency.isEmpty() && !paidIn.isEmpty() && !currency.equals(paidIn)) {
      order.refuse(
          from + "currency",
          currency,
          "is not the currency of the order, which is " + paidIn,
          "Send the transaction in the currency that the buyer paid in.");
    }
  }

  /** A webhook has no transactions: what was paid is the total, by whichever gateway. */
  private static int readTotal(StoreOrder order) {
    var total = presented(order, "total_price");
    var status = order.text("financial_status");
    if (total.signum() == 0) {
      return 0;
    }
    if (!PAID.contains(status)) {
      order.refuse(
          "financial_status",
          status,
          "is not paid in full",
          "Send the order again when it is paid, as the topic orders/paid does.");
      return 0;
    }
    order.copy("payments[0].provider", "payment_gateway_names[0]", "gateway", "source_name");
    order.copy("payments[0].method", "payment_gateway_names[0]", "gateway", "source_name");
    order.copy("payments[0].reference", "id", "name");
    order.put("payments[0].amount", StoreOrder.plain(total), "total_price");
    order.copy("payments[0].capturedAt", "processed_at", "created_at");
    return 1;
  }

  private static void remark(StoreOrder order) {
    var refunds = order.size("refunds");
    if (refunds > 0) {
      order.remark(
          "refunds",
          String.valueOf(refunds),
          "refunds made in the shop are not taken in",
          "Tell what was paid back there, so that it is not paid back twice.");
    }
    if (!order.text("cancelled_at").isEmpty()) {
      order.remark(
          "cancelled_at",
          order.text("cancelled_at"),
          "the order was cancelled in the shop",
          "Open a case about it, if anything is owed.");
    }
  }

  /** The amount that the buyer saw. */
  private static BigDecimal presented(StoreOrder order, String path) {
    var paidIn = order.text("presentment_currency");
    var inShop = order.text("currency");
    var presented = path + "_set.presentment_money.amount";
    if (!order.text(presented).isEmpty()) {
      return order.amount(presented);
    }
    var amount = order.amount(path);
    if (amount.signum() != 0 && !paidIn.isEmpty() && !paidIn.equals(inShop)) {
      order.refuse(
          path,
          StoreOrder.plain(amount),
          "is in %s, and the buyer paid in %s".formatted(inShop, paidIn),
          "Send it with its _set, which has the presentment money.");
    }
    return amount;
  }

  private static BigDecimal sum(StoreOrder order, String list, String field) {
    var sum = BigDecimal.ZERO;
    for (var i = 0; i < order.size(list); i++) {
      sum = sum.add(presented(order, list + "[" + i + "]." + field));
    }
    return sum;
  }
}
