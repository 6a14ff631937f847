package io.redress.catalogue;

import io.redress.shared.Money;
import java.util.Map;
import java.util.Optional;

/**
 * A variant of a product as an order or an import tells it.
 *
 * @param sku the shop's number of the variant, its key
 * @param title name of the product
 * @param label what tells this variant from the others: {@code black / M}
 * @param price list price of one piece
 */
public record NewVariant(
    String sku,
    Optional<String> productNumber,
    String title,
    Optional<String> label,
    Optional<Kind> kind,
    Map<String, String> options,
    Optional<Money> price,
    Optional<Boolean> isAvailable) {
  /** The most characters of a number. */
  public static final int MOST_NUMBER_LENGTH = 100;

  /** The most characters of a title. */
  public static final int MOST_TITLE_LENGTH = 500;

  /** The most characters of a label, a brand, the name of an option or its value. */
  public static final int MOST_NAME_LENGTH = 200;

  /** The most options of a variant. */
  public static final int MOST_OPTIONS = 50;

  /**
   * What kind of goods it is.
   *
   * @param category a name of the closed tree
   * @param material a material of the closed tree
   */
  public record Kind(Optional<String> brand, Optional<String> category, Optional<String> material) {
    public Kind {
      brand.ifPresent(name -> bounded("a brand", name, MOST_NAME_LENGTH));
    }
  }

  public NewVariant {
    bounded("a sku", sku, MOST_NUMBER_LENGTH);
    productNumber.ifPresent(number -> bounded("a product number", number, MOST_NUMBER_LENGTH));
    bounded("a title", title, MOST_TITLE_LENGTH);
    label.ifPresent(text -> bounded("a label", text, MOST_NAME_LENGTH));
    options = Map.copyOf(options);
    if (options.size() > MOST_OPTIONS) {
      throw new IllegalArgumentException("too many options: " + options.size());
    }
    options.forEach(
        (name, value) -> {
          bounded("the name of an option", name, MOST_NAME_LENGTH);
          bounded("an option", value, MOST_NAME_LENGTH);
        });
    if (price.filter(Money::isNegative).isPresent()) {
      throw new IllegalArgumentException("a price is not negative: " + price);
    }
  }

  private static void bounded(String what, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException(what + " has 1 to " + most + " characters: " + text);
    }
  }
}
