package io.redress.cases.conduct;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.text.SpecialTermsReader;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Values of facts from the plain form in which orders and answers keep them (JSON). */
final class FactValues {
  private FactValues() {}

  /** Sets the value in the type of the fact; one that does not fit is a problem that names it. */
  static void set(Facts.Builder facts, Fact fact, Object raw) {
    try {
      facts.set(fact, convert(fact, raw));
    } catch (RuntimeException e) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              fact.path(),
              raw.toString(),
              "does not fit",
              "Use a value of the decision contract."));
    }
  }

  private static Object convert(Fact fact, Object raw) {
    var text = raw.toString();
    return switch (fact.type()) {
      case FLAG -> flag(text);
      case CHOICE, COUNTRY, CURRENCY, BRAND_POLICY, TEXT -> text;
      case CHOICE_OR_DATE -> fact.choices().contains(text) ? text : LocalDate.parse(text);
      case FLAG_OR_DATE -> isFlag(text) ? flag(text) : LocalDate.parse(text);
      case FLAG_OR_AMOUNT -> isFlag(text) ? flag(text) : new BigDecimal(text);
      case FLAG_OR_TEXT -> isFlag(text) ? flag(text) : text;
      case ZONE -> ZoneId.of(text);
      case DATE -> LocalDate.parse(text);
      case INSTANT -> instant(text);
      case AMOUNT -> new BigDecimal(text);
      case NUMBER -> Integer.valueOf(text);
      case CATEGORY -> Category.valueOf(text.toUpperCase(Locale.ROOT));
      case REMEDY -> Remedy.valueOf(text.toUpperCase(Locale.ROOT));
      case COUNTRIES, TEXTS -> list(raw, Function.identity());
      case DATES -> list(raw, LocalDate::parse);
      case SPECIAL_TERMS -> SpecialTermsReader.read((Collection<?>) raw);
      case REMEDIES -> list(raw, code -> Remedy.valueOf(code.toUpperCase(Locale.ROOT)));
    };
  }

  private static Instant instant(String text) {
    return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
  }

  private static boolean isFlag(String text) {
    return text.equals("true") || text.equals("false");
  }

  private static Boolean flag(String text) {
    if (!isFlag(text)) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.valueOf(text);
  }

  private static <T> List<T> list(Object raw, Function<String, T> element) {
    if (!(raw instanceof Collection<?> values)) {
      throw new IllegalArgumentException("not a list: " + raw);
    }
    return values.stream().map(value -> element.apply(value.toString())).toList();
  }
}
