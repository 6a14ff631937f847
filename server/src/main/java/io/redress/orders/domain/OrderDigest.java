package io.redress.orders.domain;

import io.redress.orders.NewOrder;
import io.redress.orders.NewOrder.StatedTax;
import io.redress.orders.NewOrderLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two orders are the same: SHA-256 over all content in a fixed written form.
 *
 * <p>A field that is added later must be written only when it is present, so that digests of older
 * orders stay what they are.
 */
public final class OrderDigest {
  private static final char END_OF_FIELD = 0x1f;

  private final StringBuilder text = new StringBuilder();

  private OrderDigest() {}

  /** The digest in hexadecimal form. */
  public static String of(NewOrder order) {
    var digest = new OrderDigest();
    digest.add(order);
    return digest.sum();
  }

  private void add(NewOrder order) {
    field("number", order.number());
    field("placedAt", order.placedAt());
    field("consumer.name", order.consumer().name());
    field("consumer.email", order.consumer().email());
    field("consumer.phone", order.consumer().phone());
    field("consumer.country", order.consumer().country());
    field("consumer.language", order.consumer().language());
    field("consumer.zone", order.consumer().zone());
    field("seller.country", order.seller().country());
    field("seller.type", order.seller().type());
    field("seller.capacity", order.seller().capacity());
    field("seller.directsTo", order.seller().directsTo());
    field("contract.channel", order.contract().channel());
    field("contract.date", order.contract().date());
    field("contract.facts", order.contract().facts());
    add(order.sums());
    order.lines().forEach(this::add);
    for (var payment : order.payments()) {
      field("payment.provider", payment.provider());
      field("payment.reference", payment.providerReference());
      field("payment.method", payment.method());
      field("payment.label", payment.methodLabel());
      field("payment.captured", payment.captured());
      field("payment.capturedAt", payment.capturedAt());
    }
  }

  private void add(NewOrder.Sums sums) {
    field("shipping", sums.shipping());
    field("cheapestShipping", sums.cheapestShipping());
    field("serviceFee", sums.serviceFee());
    field("discount", sums.discount());
    field("duty", sums.duty());
    taxes(sums.taxes());
    field("taxPlace", sums.taxPlace());
    if (!sums.delivery().discount().isZero()) {
      field("delivery.discount", sums.delivery().discount());
    }
    if (!sums.delivery().taxes().isEmpty()) {
      field("delivery.taxes", sums.delivery().taxes());
    }
  }

  private void add(NewOrderLine line) {
    field("sku", line.goods().sku());
    field("title", line.goods().title());
    field("variant", line.goods().variant());
    field("brand", line.goods().brand());
    field("category", line.goods().category());
    field("material", line.goods().material());
    field("serial", line.goods().serial());
    field("quantity", line.quantity().pieces());
    field("unitPrice", line.unitPrice());
    field("discount", line.discount());
    taxes(line.taxes());
    field("duty", line.duty());
    field("facts", line.facts());
    field("upstream", line.upstream());
    field("deliveredAt", line.deliveredAt());
  }

  // A single sum is written as it was before taxes had names and rates.
  private void taxes(List<StatedTax> taxes) {
    var isSum = taxes.size() == 1 && taxes.getFirst().isUnnamed();
    field("tax", isSum ? taxes.getFirst().amount() : "");
    if (!isSum && !taxes.isEmpty()) {
      field("taxes", taxes);
    }
  }

  private void field(String name, Object value) {
    text.append(name).append('=').append(written(value)).append(END_OF_FIELD);
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Optional<?> maybe -> written(maybe.orElse(null));
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, String>();
        map.forEach((key, each) -> sorted.put(String.valueOf(key), written(each)));
        yield sorted.toString();
      }
      case List<?> list -> list.stream().map(OrderDigest::written).toList().toString();
      case StatedTax tax ->
          List.of(
                  tax.name(),
                  written(tax.ratePercent()),
                  tax.amount().toString(),
                  written(tax.place()))
              .toString();
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }

  private String sum() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
