package io.redress.rulebook.text;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.text.Node.Items;
import io.redress.rulebook.text.Node.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns text into the value of a fact. */
final class FactValues {
  /** An alias of the vocabulary: a ring of gold. */
  static final String GOLD_RING = "gold_ring";

  private static final int MAXIMUM_DIGITS = 9;

  private final Set<String> brandPolicyIds;

  FactValues(Set<String> brandPolicyIds) {
    this.brandPolicyIds = Set.copyOf(brandPolicyIds);
  }

  /** The value, or nothing when the text does not fit the fact. */
  Optional<Object> read(Fact fact, Node node) {
    return switch (fact.type()) {
      case COUNTRIES -> list(node, FactValues::country);
      case DATES -> list(node, FactValues::date);
      case REMEDIES -> list(node, FactValues::remedy);
      case TEXTS -> list(node, Optional::of);
      case SPECIAL_TERMS ->
          SpecialTermsReader.read("", node, new ArrayList<>()).map(Object.class::cast);
      case FLAG, CHOICE, CHOICE_OR_DATE, FLAG_OR_DATE, FLAG_OR_AMOUNT, FLAG_OR_TEXT ->
          single(node).flatMap(text -> choice(fact, text));
      case COUNTRY, ZONE, DATE, INSTANT, AMOUNT, NUMBER, CURRENCY ->
          single(node).flatMap(text -> measure(fact, text));
      case CATEGORY, REMEDY, BRAND_POLICY, TEXT -> single(node).flatMap(text -> named(fact, text));
    };
  }

  private static Optional<String> single(Node node) {
    return node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  private static Optional<Object> list(Node node, Function<String, Optional<Object>> element) {
    if (!(node instanceof Items items)) {
      return Optional.empty();
    }
    var values = new ArrayList<Object>();
    for (var item : items.elements()) {
      var value = single(item).flatMap(element);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  private static Optional<Object> choice(Fact fact, String text) {
    return switch (fact.type()) {
      case FLAG -> flag(text);
      case CHOICE -> oneOf(fact, text);
      case CHOICE_OR_DATE -> oneOf(fact, text).or(() -> date(text));
      case FLAG_OR_DATE -> flag(text).or(() -> date(text));
      case FLAG_OR_AMOUNT -> flag(text).or(() -> amount(text));
      case FLAG_OR_TEXT -> flag(text).or(() -> Optional.of(text));
      default -> throw new IllegalStateException("not a choice: " + fact);
    };
  }

  private static Optional<Object> measure(Fact fact, String text) {
    return switch (fact.type()) {
      case COUNTRY -> country(text);
      case ZONE -> attempt(text, ZoneId::of);
      case DATE -> date(text);
      case INSTANT -> attempt(text, value -> OffsetDateTime.parse(value).toInstant());
      case AMOUNT -> amount(text);
      case NUMBER -> number(text);
      case CURRENCY -> text.matches("[A-Z]{3}") ? Optional.of(text) : Optional.empty();
      default -> throw new IllegalStateException("not a measure: " + fact);
    };
  }

  private Optional<Object> named(Fact fact, String text) {
    return switch (fact.type()) {
      case CATEGORY ->
          Category.named(text.equals(GOLD_RING) ? "ring" : text).map(Object.class::cast);
      case REMEDY -> remedy(text);
      case BRAND_POLICY -> brandPolicyIds.contains(text) ? Optional.of(text) : Optional.empty();
      case TEXT -> Optional.of(text);
      default -> throw new IllegalStateException("not a name: " + fact);
    };
  }

  private static Optional<Object> flag(String text) {
    return switch (text) {
      case "true", "True", "TRUE" -> Optional.of(true);
      case "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> oneOf(Fact fact, String text) {
    return fact.choices().contains(text) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Object> country(String text) {
    return text.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?") ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Object> date(String text) {
    return attempt(text, LocalDate::parse);
  }

  private static Optional<Object> remedy(String text) {
    return Arrays.stream(Remedy.values())
        .filter(remedy -> remedy.code().equals(text))
        .map(Object.class::cast)
        .findFirst();
  }

  private static Optional<Object> number(String text) {
    return text.matches("[0-9]{1," + MAXIMUM_DIGITS + "}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }

  private static Optional<Object> amount(String text) {
    return text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<Object> attempt(String text, Function<String, Object> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The values a fact may have, where they can be listed. */
  List<String> known(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> List.of("true", "false");
      case CATEGORY -> Arrays.stream(Category.values()).map(Category::code).toList();
      case REMEDY, REMEDIES -> Arrays.stream(Remedy.values()).map(Remedy::code).toList();
      case BRAND_POLICY -> brandPolicyIds.stream().sorted().toList();
      default -> fact.choices();
    };
  }

  /** What would have been right. */
  String expected(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> "expected true or false";
      case DATE -> "expected a day such as 2026-06-01";
      case DATES -> "expected a list of days";
      case INSTANT -> "expected an instant with offset such as 2026-06-01T10:00:00+02:00";
      case COUNTRY, COUNTRIES -> "expected ISO 3166 codes such as DE or US-CA";
      case ZONE -> "expected a time zone such as Europe/Berlin";
      case AMOUNT -> "expected an amount that is not negative";
      case NUMBER -> "expected a whole number that is not negative";
      case CURRENCY -> "expected a currency such as EUR";
      case SPECIAL_TERMS -> "expected a list of terms, each with when";
      default -> "unknown value";
    };
  }
}
