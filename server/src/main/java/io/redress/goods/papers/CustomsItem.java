package io.redress.goods.papers;

import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One kind of goods in a declaration.
 *
 * @param description what it is, in detail; "goods" alone is sent back by customs
 * @param netGrams of all its pieces together, when it is known
 * @param value of all its pieces together
 * @param hsCode of the Harmonized System, 6 to 10 digits, when it is known
 * @param origin where it was made, ISO 3166-1 alpha-2, when it is known
 */
public record CustomsItem(
    String description,
    int quantity,
    OptionalInt netGrams,
    Money value,
    Optional<String> hsCode,
    Optional<String> origin) {
  private static final Pattern HS_CODE = Pattern.compile("\\d{6,10}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public CustomsItem {
    description = PlainWords.oneLine(description);
    hsCode = hsCode.map(code -> code.replaceAll("[. ]", ""));
    var wrong = new ArrayList<Violation>();
    if (description.isEmpty()) {
      wrong.add(new Violation("description", "", "is empty", "Say what the goods are."));
    }
    if (quantity < 1) {
      var found = Integer.toString(quantity);
      wrong.add(new Violation("quantity", found, "is less than 1", "Leave out what is not sent."));
    }
    if (netGrams.isPresent() && netGrams.getAsInt() < 1) {
      var found = Integer.toString(netGrams.getAsInt());
      wrong.add(new Violation("netGrams", found, "is no weight", "Leave it out, or weigh it."));
    }
    if (value.isNegative()) {
      wrong.add(
          new Violation("value", value.toString(), "is negative", "Give what was paid for it."));
    }
    hsCode
        .filter(code -> !HS_CODE.matcher(code).matches())
        .map(CustomsItem::wrongCode)
        .ifPresent(wrong::add);
    origin
        .filter(country -> !COUNTRY.matcher(country).matches())
        .map(CustomsItem::wrongCountry)
        .ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, wrong);
    }
  }

  private static Violation wrongCode(String code) {
    return new Violation("hsCode", code, "has not 6 to 10 digits", "Leave it out, or correct it.");
  }

  private static Violation wrongCountry(String country) {
    return new Violation("origin", country, "is no country code", "Give two letters, as IT.");
  }
}
