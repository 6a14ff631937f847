package io.redress.orders.domain;

import io.redress.catalogue.NewVariant;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an order tells of the goods in it. */
public final class GoodsSeen {
  private GoodsSeen() {}

  /** The variants in an order; a line whose goods have no name tells nothing. */
  public static List<NewVariant> in(NewOrder order) {
    return order.lines().stream()
        .filter(line -> isNamed(line.goods()))
        .map(GoodsSeen::variant)
        .toList();
  }

  private static boolean isNamed(NewOrderLine.Goods goods) {
    return !goods.sku().isBlank()
        && goods.sku().length() <= NewVariant.MOST_NUMBER_LENGTH
        && !goods.title().isBlank()
        && goods.title().length() <= NewVariant.MOST_TITLE_LENGTH;
  }

  private static NewVariant variant(NewOrderLine line) {
    var goods = line.goods();
    var kind = new NewVariant.Kind(goods.brand(), Optional.of(goods.category()), goods.material());
    return new NewVariant(
        goods.sku(),
        Optional.empty(),
        goods.title(),
        goods.variant(),
        Optional.of(kind),
        Map.of(),
        Optional.of(line.unitPrice()),
        Optional.empty());
  }
}
