package io.redress.catalogue.web;

import io.redress.catalogue.Categories;
import io.redress.catalogue.NewVariant;
import io.redress.catalogue.web.ProductsRequest.ProductPart;
import io.redress.catalogue.web.ProductsRequest.VariantPart;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a request into variants, or tells everything that is wrong with it at once. */
public final class ProductsReading {
  static final int MOST_VARIANTS = 1_000;

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");

  private final Categories categories;
  private final List<Violation> found = new ArrayList<>();

  private ProductsReading(Categories categories) {
    this.categories = categories;
  }

  /** The variants in the request; a problem INVALID with all violations when there are any. */
  public static List<NewVariant> read(ProductsRequest request, Categories categories) {
    var reading = new ProductsReading(categories);
    var variants = reading.variants(request);
    if (!reading.found.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, reading.found);
    }
    return variants;
  }

  private List<NewVariant> variants(ProductsRequest request) {
    var products = Optional.ofNullable(request.products()).orElse(List.of());
    var variants = new ArrayList<NewVariant>();
    if (products.isEmpty()) {
      wrong("products", "", "are missing", "Send at least one product.");
    }
    // Counted before anything is read, so that no answer grows with what is sent.
    if (variantsIn(products) > MOST_VARIANTS) {
      wrong("products", "", "have too many variants", "Send at most " + MOST_VARIANTS + ".");
      return List.of();
    }
    for (var i = 0; i < products.size(); i++) {
      var path = "products[" + i + "]";
      var product = products.get(i);
      if (product == null) {
        wrong(path, "null", "is no product", "Leave it out.");
      } else {
        addVariants(path + ".", product, variants);
      }
    }
    return variants;
  }

  /** How many variants there are; a product without any, which is wrong, counts as one. */
  private static long variantsIn(List<@Nullable ProductPart> products) {
    return products.stream()
        .map(product -> product == null ? null : product.variants())
        .mapToLong(variants -> variants == null ? 1 : Math.max(1, variants.size()))
        .sum();
  }

  private void addVariants(String path, ProductPart product, List<NewVariant> variants) {
    var number = text(path + "number", product.number(), NewVariant.MOST_NUMBER_LENGTH);
    var title = needed(path + "title", product.title(), NewVariant.MOST_TITLE_LENGTH);
    var kind =
        new NewVariant.Kind(
            text(path + "brand", product.brand(), NewVariant.MOST_NAME_LENGTH),
            known(path + "category", product.category(), each -> categories.find(each).isPresent()),
            known(path + "material", product.material(), categories.materials()::contains));
    var parts = Optional.ofNullable(product.variants()).orElse(List.of());
    if (parts.isEmpty()) {
      wrong(path + "variants", "", "are missing", "Send at least one variant.");
    }
    for (var i = 0; i < parts.size(); i++) {
      var at = path + "variants[" + i + "]";
      var part = parts.get(i);
      if (part == null) {
        wrong(at, "null", "is no variant", "Leave it out.");
        continue;
      }
      var sku = needed(at + ".sku", part.sku(), NewVariant.MOST_NUMBER_LENGTH);
      var label = text(at + ".label", part.label(), NewVariant.MOST_NAME_LENGTH);
      variants.add(
          new NewVariant(
              sku,
              number,
              title,
              label,
              Optional.of(kind),
              options(at + ".options", part),
              price(at, part),
              Optional.ofNullable(part.available())));
    }
  }

  private Map<String, String> options(String path, VariantPart part) {
    var options = new HashMap<String, String>();
    var sent = Optional.ofNullable(part.options()).orElse(Map.of());
    if (sent.size() > NewVariant.MOST_OPTIONS) {
      var remedy = "Send at most " + NewVariant.MOST_OPTIONS + ".";
      wrong(path, sent.size() + " options", "are too many", remedy);
      return Map.of();
    }
    sent.forEach(
        (name, value) -> {
          var isNamed = !name.isBlank() && name.length() <= NewVariant.MOST_NAME_LENGTH;
          if (!isNamed) {
            wrong(path, name, "is no name of an option", "Send 1 to 200 characters.");
          }
          var told = needed(path + "." + name, value, NewVariant.MOST_NAME_LENGTH);
          if (isNamed) {
            options.put(name, told);
          }
        });
    return options;
  }

  private Optional<Money> price(String path, VariantPart part) {
    if (part.price() == null && part.currency() == null) {
      return Optional.empty();
    }
    var price = String.valueOf(part.price());
    try {
      var currency = Currency.getInstance(String.valueOf(part.currency()));
      if (AMOUNT.matcher(price).matches()) {
        return Optional.of(Money.ofDecimal(new BigDecimal(price), currency));
      }
      wrong(path + ".price", price, "is not an amount", "Send a decimal like 12.50.");
    } catch (IllegalArgumentException unknown) {
      var currency = String.valueOf(part.currency());
      wrong(path + ".currency", currency, "is not a currency", "Send an ISO 4217 code like EUR.");
    } catch (ArithmeticException tooFine) {
      wrong(path + ".price", price, "has too many decimals", "Send as many as the currency has.");
    }
    return Optional.empty();
  }

  private String needed(String path, @Nullable String value, int most) {
    return text(path, value, most)
        .orElseGet(
            () -> {
              if (value == null || value.isBlank()) {
                wrong(path, "", "is missing", "Send it.");
              }
              return "?";
            });
  }

  private Optional<String> text(String path, @Nullable String value, int most) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (value.length() > most) {
      wrong(path, value, "is longer than " + most + " characters", "Shorten it.");
      return Optional.empty();
    }
    if (value.codePoints().anyMatch(ProductsReading::isNoText)) {
      wrong(path, "(control characters)", "is not plain text", "Send one line of plain text.");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static boolean isNoText(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  private Optional<String> known(String path, @Nullable String value, Predicate<String> isKnown) {
    var told = Optional.ofNullable(value).filter(each -> !each.isBlank());
    told.filter(isKnown.negate())
        .ifPresent(each -> wrong(path, each, "is not known", "Send a name of /api/v1/categories."));
    return told.filter(isKnown);
  }

  private void wrong(String path, String value, String reason, String remedy) {
    found.add(new Violation(path, value, reason, remedy));
  }
}
