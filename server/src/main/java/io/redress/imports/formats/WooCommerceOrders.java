package io.redress.imports.formats;

import io.redress.imports.ImportMapping;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Orders as WooCommerce writes them, in files and in the webhooks {@code order.*}.
 *
 * <p>{@code subtotal} and {@code total} of a line are for all its pieces and never hold tax, also
 * where the shop's prices do: {@code subtotal} is before the coupons, {@code total} after them.
 * Where the pieces do not divide the subtotal, the price of one is rounded up and the rest is
 * discount. Field meanings: <a
 * href="https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties">Order
 * properties</a> of the REST API v3.
 */
final class WooCommerceOrders implements JsonFormat {
  private static final Set<String> WITH_STATES = Set.of("US", "CA");
  private static final int MOST_PARTS_OF_VARIANT = 5;

  private final ImportMapping mapping;

  WooCommerceOrders(ImportMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public Draft read(JsonDocument document) {
    var order = new StoreOrder(document, mapping);
    readHead(order);
    readConsumer(order);
    var lines = order.size("line_items");
    var off = rounding(order);
    for (var i = 0; i < lines; i++) {
      readLine(order, i, i == 0 ? off : BigDecimal.ZERO);
    }
    order.note("lines", "line_items");
    readSums(order);
    var payments = readPayment(order);
    if (order.size("refunds") > 0) {
      order.remark(
          "refunds",
          String.valueOf(order.size("refunds")),
          "refunds made in the shop are not taken in",
          "Tell what was paid back there, so that it is not paid back twice.");
    }
    return order.draft(lines, payments);
  }

  private static void readHead(StoreOrder order) {
    order.copy("number", "number", "id");
    utc(order, "placedAt", "date_created_gmt");
    order.copy("currency", "currency");
    order.put("taxes.included", false, "prices_include_tax");
    order.put("contract.channel", "online", "created_via");
  }

  private static void readConsumer(StoreOrder order) {
    for (var party : new String[] {"billing", "shipping"}) {
      var name = order.text(party + ".first_name") + " " + order.text(party + ".last_name");
      if (!name.isBlank() && !order.has("consumer.name")) {
        order.put("consumer.name", name.strip(), party + ".first_name");
      }
    }
    order.copy("consumer.email", "billing.email");
    order.copy("consumer.phone", "billing.phone", "shipping.phone");
    for (var party : new String[] {"shipping", "billing"}) {
      var country = order.text(party + ".country");
      var state = order.text(party + ".state");
      if (!country.isEmpty() && !order.has("consumer.country")) {
        var isWithState = WITH_STATES.contains(country) && !state.isEmpty();
        order.put(
            "consumer.country", isWithState ? country + "-" + state : country, party + ".country");
      }
    }
  }

  private static void readLine(StoreOrder order, int index, BigDecimal off) {
    var from = "line_items[" + index + "].";
    var to = "lines[" + index + "].";
    order.copy(to + "sku", from + "sku", from + "variation_id", from + "product_id");
    order.copy(to + "title", from + "parent_name", from + "name");
    var variant = variant(order, from);
    if (!variant.isEmpty()) {
      order.put(to + "variant", variant, from + "meta_data");
    }
    order.category(to, from + "sku", from + "product_id", from + "name");
    order.copy(to + "quantity", from + "quantity");
    var subtotal = order.amount(from + "subtotal");
    var pieces = order.amount(from + "quantity").max(BigDecimal.ONE);
    var price = subtotal.divide(pieces, digits(order), RoundingMode.CEILING);
    var discount = price.multiply(pieces).subtract(order.amount(from + "total"));
    order.put(to + "unitPrice", StoreOrder.plain(price), from + "subtotal");
    order.put(to + "discount", discount, from + "total");
    readTax(order, to, order.amount(from + "total_tax").add(off), from + "total_tax");
  }

  /** Where the order has one tax alone, its name and rate are known; their sum is, always. */
  private static void readTax(StoreOrder order, String to, BigDecimal amount, String path) {
    if (amount.signum() != 0) {
      var isAlone = order.size("tax_lines") == 1;
      order.put(to + "taxes[0].amount", amount, path);
      if (isAlone) {
        order.copy(to + "taxes[0].name", "tax_lines[0].label", "tax_lines[0].rate_code");
        order.copy(to + "taxes[0].ratePercent", "tax_lines[0].rate_percent");
      } else {
        order.put(to + "taxes[0].name", "tax", path);
      }
    }
  }

  /** The chosen options, as the buyer saw them. */
  private static String variant(StoreOrder order, String line) {
    return IntStream.range(0, order.size(line + "meta_data"))
        .mapToObj(i -> line + "meta_data[" + i + "].")
        .filter(meta -> !order.text(meta + "key").startsWith("_"))
        .map(meta -> order.text(meta + "display_value"))
        .filter(value -> !value.isEmpty())
        .limit(MOST_PARTS_OF_VARIANT)
        .collect(Collectors.joining(" / "));
  }

  private static void readSums(StoreOrder order) {
    order.put("shipping.paid", sum(order, "shipping_lines"), "shipping_lines");
    var ofDelivery =
        IntStream.range(0, order.size("shipping_lines"))
            .mapToObj(i -> order.amount("shipping_lines[" + i + "].total_tax"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    readTax(order, "shipping.", ofDelivery, "shipping_lines");
    var fees = BigDecimal.ZERO;
    var reductions = BigDecimal.ZERO;
    for (var i = 0; i < order.size("fee_lines"); i++) {
      var fee = withTax(order, "fee_lines[" + i + "].");
      fees = fees.add(fee.max(BigDecimal.ZERO));
      reductions = reductions.add(fee.min(BigDecimal.ZERO).negate());
    }
    order.put("serviceFee", fees, "fee_lines");
    order.put("discounts[0].amount", reductions, "fee_lines");
  }

  private static int readPayment(StoreOrder order) {
    order.note("payments", "total");
    var total = order.amount("total");
    if (total.signum() == 0) {
      return 0;
    }
    if (order.text("date_paid_gmt").isEmpty()) {
      order.refuse(
          "date_paid_gmt",
          order.text("status"),
          "says that it is not paid",
          "Send the order again when it is paid, as the topic order.updated does.");
      return 0;
    }
    order.copy("payments[0].provider", "payment_method", "created_via");
    order.copy("payments[0].method", "payment_method", "created_via");
    order.copy("payments[0].label", "payment_method_title");
    order.copy("payments[0].reference", "transaction_id", "order_key", "id");
    order.put("payments[0].amount", StoreOrder.plain(total), "total");
    utc(order, "payments[0].capturedAt", "date_paid_gmt");
    return 1;
  }

  /**
   * By how much the total is off the sum of its parts, where the shop rounds taxes as a whole: at
   * most one minor unit for each part. More than that is left to be told.
   */
  private static BigDecimal rounding(StoreOrder order) {
    var parts = order.size("line_items") + order.size("shipping_lines") + order.size("fee_lines");
    var sum =
        sum(order, "line_items").add(sum(order, "shipping_lines")).add(sum(order, "fee_lines"));
    var off = order.amount("total").subtract(sum);
    var most = BigDecimal.valueOf(parts, digits(order));
    var isSmall = off.abs().compareTo(most) <= 0;
    var tax = order.amount("line_items[0].total_tax").add(off);
    return isSmall && tax.signum() >= 0 ? off : BigDecimal.ZERO;
  }

  private static BigDecimal sum(StoreOrder order, String list) {
    return IntStream.range(0, order.size(list))
        .mapToObj(i -> withTax(order, list + "[" + i + "]."))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal withTax(StoreOrder order, String part) {
    return order.amount(part + "total").add(order.amount(part + "total_tax"));
  }

  /** Times are in UTC without saying so. */
  private static void utc(StoreOrder order, String field, String path) {
    var time = order.text(path);
    if (time.isEmpty()) {
      order.note(field, path);
    } else {
      order.put(field, time.endsWith("Z") ? time : time + "Z", path);
    }
  }

  private static int digits(StoreOrder order) {
    try {
      return Math.max(0, Currency.getInstance(order.text("currency")).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      // It is told as no currency when the order is read.
      return 2;
    }
  }
}
