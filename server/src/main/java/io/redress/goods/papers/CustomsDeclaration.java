package io.redress.goods.papers;

import io.redress.goods.parcels.PostalAddress;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said to customs about a parcel.
 *
 * @param reference number of the parcel, or what its carrier calls it
 * @param grossGrams of the parcel with its box, when somebody has weighed it
 * @param exports the sales with which the goods left their country; customs free what comes back by
 *     them (Regulation (EU) No 952/2013, Article 203)
 */
public record CustomsDeclaration(
    String reference,
    PostalAddress from,
    PostalAddress to,
    CustomsCategory category,
    List<CustomsItem> items,
    OptionalInt grossGrams,
    List<Export> exports) {
  /** As many kinds of goods as one form has room for; more are told on the invoice. */
  public static final int MOST_ITEMS = 200;

  /** With or without a subdivision, as a house may write its own. */
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}(-.*)?");

  /**
   * A sale with which goods left.
   *
   * @param order number of the order
   */
  public record Export(String order, LocalDate soldOn) {}

  public CustomsDeclaration {
    items = List.copyOf(items);
    exports = List.copyOf(exports);
    var wrong = new ArrayList<Violation>();
    address(from, "from", wrong);
    address(to, "to", wrong);
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      wrong.add(
          new Violation(
              "items",
              Integer.toString(items.size()),
              "is not between 1 and " + MOST_ITEMS,
              "Declare what is in the parcel."));
    }
    if (items.stream().map(item -> item.value().currency()).distinct().count() > 1) {
      wrong.add(
          new Violation(
              "items[].value",
              currencies(items),
              "are several currencies",
              "Make a parcel for each currency."));
    }
    if (!wrong.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, wrong);
    }
  }

  private static void address(PostalAddress address, String field, List<Violation> wrong) {
    if (!COUNTRY.matcher(address.country()).matches()) {
      wrong.add(
          new Violation(
              field + ".country",
              address.country(),
              "is no country code",
              "Complete the address of the parcel."));
    }
  }

  private static String currencies(List<CustomsItem> items) {
    return items.stream()
        .map(item -> item.value().currency().getCurrencyCode())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** What all of it is worth. */
  public Money value() {
    return items.stream()
        .map(CustomsItem::value)
        .reduce(Money.zero(items.getFirst().value().currency()), Money::plus);
  }
}
