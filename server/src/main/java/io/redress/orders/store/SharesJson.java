package io.redress.orders.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.orders.Allocation;
import io.redress.orders.Allocation.Delivery;
import io.redress.orders.Allocation.Tax;
import io.redress.orders.OrderLine.Share;
import io.redress.shared.Money;
import io.redress.shared.UnitNumbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the shares of a line; amounts are minor units of the order's currency. */
final class SharesJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

  private SharesJson() {}

  record Row(
      int version,
      String units,
      String of,
      long goods,
      List<TaxRow> taxes,
      long lineDiscount,
      long orderDiscount,
      long deliveryFee,
      List<TaxRow> deliveryTaxes,
      long deliveryDiscount,
      long duty,
      long serviceFee) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaxRow(String name, @Nullable String ratePercent, long amount) {}

  static List<Row> rows(List<Share> shares) {
    return shares.stream().map(SharesJson::row).toList();
  }

  static List<Share> read(String json, String currency) {
    return JSON.readValue(json, ROWS).stream().map(row -> share(row, currency)).toList();
  }

  private static Row row(Share share) {
    var allocation = share.allocation();
    var delivery = allocation.delivery();
    return new Row(
        share.version(),
        share.units().toString(),
        share.of().toString(),
        allocation.goods().minorUnits(),
        taxRows(allocation.taxes()),
        allocation.lineDiscount().minorUnits(),
        allocation.orderDiscount().minorUnits(),
        delivery.fee().minorUnits(),
        taxRows(delivery.taxes()),
        delivery.discount().minorUnits(),
        allocation.duty().minorUnits(),
        allocation.serviceFee().minorUnits());
  }

  private static Share share(Row row, String currency) {
    var delivery =
        new Delivery(
            Money.of(row.deliveryFee, currency),
            taxes(row.deliveryTaxes, currency),
            Money.of(row.deliveryDiscount, currency));
    var allocation =
        new Allocation(
            Money.of(row.goods, currency),
            taxes(row.taxes, currency),
            Money.of(row.lineDiscount, currency),
            Money.of(row.orderDiscount, currency),
            delivery,
            Money.of(row.duty, currency),
            Money.of(row.serviceFee, currency));
    return new Share(
        row.version, UnitNumbers.parse(row.units), UnitNumbers.parse(row.of), allocation);
  }

  private static List<TaxRow> taxRows(List<Tax> taxes) {
    return taxes.stream()
        .map(
            tax ->
                new TaxRow(
                    tax.name(),
                    tax.ratePercent().map(BigDecimal::toPlainString).orElse(null),
                    tax.amount().minorUnits()))
        .toList();
  }

  private static List<Tax> taxes(List<TaxRow> rows, String currency) {
    return rows.stream()
        .map(
            row ->
                new Tax(
                    row.name,
                    Optional.ofNullable(row.ratePercent).map(BigDecimal::new),
                    Money.of(row.amount, currency)))
        .toList();
  }
}
