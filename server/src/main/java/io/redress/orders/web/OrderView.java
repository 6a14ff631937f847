package io.redress.orders.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.consumers.Consumer;
import io.redress.orders.Allocation;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order as the API shows it; amounts are decimals in the order's currency. */
@Schema(name = "OrderView")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
    String id,
    String number,
    @Schema(description = "How often it came in with other content, from 1") int version,
    Instant placedAt,
    String currency,
    String total,
    String shipping,
    String serviceFee,
    ConsumerView consumer,
    List<LineView> lines) {

  /** Who bought. */
  @Schema(name = "OrderConsumerView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsumerView(
      String id,
      String name,
      String email,
      @Nullable String phone,
      String country,
      String language,
      String timeZone) {}

  /** One kind of goods, with its share of the order and what can still be asked back. */
  @Schema(name = "OrderLineView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LineView(
      String id,
      int number,
      String sku,
      String title,
      @Nullable String variant,
      @Nullable String brand,
      String category,
      @Nullable String material,
      @Nullable String serial,
      int quantity,
      int left,
      String unitPrice,
      ShareView share,
      Map<String, Object> facts,
      @Nullable Map<String, Object> upstream,
      @Nullable Instant deliveredAt) {}

  /** What the line was paid with. */
  @Schema(name = "OrderShareView")
  public record ShareView(
      String paid,
      String goods,
      String tax,
      List<TaxView> taxes,
      String discount,
      @Schema(description = "What was taken off this line alone") String lineDiscount,
      @Schema(description = "Its part of what was taken off the order") String orderDiscount,
      @Schema(description = "All that was paid for its delivery") String shipping,
      DeliveryView delivery,
      String duty,
      String serviceFee) {}

  /** One tax of a share. */
  @Schema(name = "OrderTaxView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TaxView(String name, @Nullable String ratePercent, String amount) {}

  /** How the price of a delivery came about. */
  @Schema(name = "OrderDeliveryView")
  public record DeliveryView(String fee, List<TaxView> taxes, String discount) {}

  /** The view of an order and of who bought it. */
  public static OrderView of(Order order, Consumer consumer) {
    return new OrderView(
        order.id().toString(),
        order.orderNumber(),
        order.version(),
        order.placedAt(),
        order.total().currency().getCurrencyCode(),
        decimal(order.total()),
        decimal(order.shipping()),
        decimal(order.serviceFee()),
        new ConsumerView(
            consumer.id().toString(),
            consumer.name(),
            consumer.email(),
            orNull(consumer.phone()),
            consumer.country(),
            consumer.language(),
            consumer.zone().getId()),
        order.lines().stream().map(OrderView::line).toList());
  }

  private static LineView line(OrderLine line) {
    return new LineView(
        line.id().toString(),
        line.number(),
        line.sku(),
        line.title(),
        orNull(line.variant()),
        orNull(line.brandName()),
        line.category(),
        orNull(line.material()),
        orNull(line.serial()),
        line.quantity().pieces(),
        line.left().pieces(),
        decimal(line.unitPrice()),
        share(line.allocation()),
        line.itemFacts(),
        orNull(line.upstream()),
        orNull(line.deliveredAt()));
  }

  private static ShareView share(Allocation share) {
    return new ShareView(
        decimal(share.paid()),
        decimal(share.goods()),
        decimal(share.tax()),
        taxes(share.taxes()),
        decimal(share.discount()),
        decimal(share.lineDiscount()),
        decimal(share.orderDiscount()),
        decimal(share.shipping()),
        new DeliveryView(
            decimal(share.delivery().fee()),
            taxes(share.delivery().taxes()),
            decimal(share.delivery().discount())),
        decimal(share.duty()),
        decimal(share.serviceFee()));
  }

  private static List<TaxView> taxes(List<Allocation.Tax> taxes) {
    return taxes.stream()
        .map(
            tax ->
                new TaxView(
                    tax.name(),
                    orNull(tax.ratePercent().map(BigDecimal::toPlainString)),
                    decimal(tax.amount())))
        .toList();
  }

  private static String decimal(Money money) {
    return money.toDecimal().toPlainString();
  }

  private static <T> @Nullable T orNull(Optional<T> maybe) {
    return maybe.orElse(null);
  }
}
