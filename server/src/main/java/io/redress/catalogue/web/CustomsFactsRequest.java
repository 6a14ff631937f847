package io.redress.catalogue.web;

import io.redress.catalogue.customs.CustomsFact;
import io.redress.catalogue.customs.CustomsFacts;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What customs ask about goods, as a shop sends it. */
@Schema(name = "CustomsFacts")
record CustomsFactsRequest(
    @Schema(description = "At most 1000") @Nullable List<@Nullable Part> facts) {

  /** What is told of a sku; what is left out is not known any more. */
  @Schema(name = "CustomsFact")
  record Part(
      @Schema(maxLength = 100) @Nullable String sku,
      @Schema(description = "Harmonized System, 6 to 10 digits", example = "42022100")
          @Nullable String hsCode,
      @Schema(description = "Where it was made, ISO 3166-1 alpha-2", example = "IT")
          @Nullable String origin,
      @Schema(description = "Of one piece without packaging", example = "780")
          @Nullable Integer netGrams) {}

  /** The facts, or a problem with all that is wrong. */
  List<CustomsFact> read() {
    var parts = Optional.ofNullable(facts).orElse(List.of());
    var wrong = new ArrayList<Violation>();
    if (parts.isEmpty() || parts.size() > CustomsFacts.MOST_AT_ONCE) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "facts",
              String.valueOf(parts.size()),
              "are none or too many",
              "Send 1 to " + CustomsFacts.MOST_AT_ONCE + "."));
    }
    var read = new ArrayList<CustomsFact>();
    for (var at = 0; at < parts.size(); at++) {
      read(parts.get(at), "facts[" + at + "]", wrong).ifPresent(read::add);
    }
    if (!wrong.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, wrong);
    }
    return read;
  }

  private static Optional<CustomsFact> read(
      @Nullable Part part, String path, List<Violation> wrong) {
    if (part == null) {
      wrong.add(new Violation(path, "null", "is nothing", "Leave it out."));
      return Optional.empty();
    }
    var before = wrong.size();
    var sku = Optional.ofNullable(part.sku()).orElse("");
    if (sku.isBlank()
        || sku.length() > CustomsFact.MOST_SKU_LENGTH
        || !sku.equals(PlainWords.oneLine(sku))) {
      wrong.add(new Violation(path + ".sku", sku, "is no sku", "Send 1 to 100 characters."));
    }
    var hsCode = told(part.hsCode()).map(code -> code.replaceAll("[. ]", ""));
    hsCode
        .filter(code -> !CustomsFact.HS_CODE.matcher(code).matches())
        .ifPresent(code -> wrong.add(wrongCode(path, code)));
    var origin = told(part.origin()).map(country -> country.toUpperCase(Locale.ROOT));
    origin
        .filter(country -> !CustomsFact.COUNTRY.matcher(country).matches())
        .ifPresent(country -> wrong.add(wrongCountry(path, country)));
    var grams = Optional.ofNullable(part.netGrams());
    grams
        .filter(weight -> weight < 1 || weight > CustomsFact.MOST_GRAMS)
        .ifPresent(weight -> wrong.add(wrongWeight(path, weight)));
    return wrong.size() > before
        ? Optional.empty()
        : Optional.of(
            new CustomsFact(
                sku, hsCode, origin, grams.map(OptionalInt::of).orElse(OptionalInt.empty())));
  }

  private static Optional<String> told(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(each -> !each.isEmpty());
  }

  private static Violation wrongCode(String path, String code) {
    return new Violation(
        path + ".hsCode", code, "has not 6 to 10 digits", "Correct it, or leave it out.");
  }

  private static Violation wrongCountry(String path, String country) {
    return new Violation(
        path + ".origin", country, "is no country", "Send two letters (ISO 3166-1), such as IT.");
  }

  private static Violation wrongWeight(String path, int weight) {
    return new Violation(
        path + ".netGrams",
        String.valueOf(weight),
        "is out of bounds",
        "Send 1 to " + CustomsFact.MOST_GRAMS + ", or leave it out.");
  }
}
