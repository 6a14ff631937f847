package io.redress.rulebook.text;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground;
import io.redress.rulebook.credit.CreditClause;
import io.redress.rulebook.credit.CreditClause.CountedFrom;
import io.redress.rulebook.domain.RuleHeader;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads clauses of law on credit. */
final class CreditReader {
  /** How long credit lasts at least. */
  static final String EXPIRY = "credit_expiry";

  /** What is left that may be had in cash. */
  static final String CASH = "credit_cash";

  /** That nobody has to take credit. */
  static final String CONSENT = "credit_consent";

  private static final int MOST_YEARS = 100;

  private final List<CreditClause> clauses = new ArrayList<>();

  void read(String kind, RuleHeader header, Entry entry) {
    if (header.jurisdictions().isEmpty()) {
      entry.problemAt("jurisdictions", "jurisdictions is missing");
    }
    says(kind, entry)
        .ifPresent(
            says ->
                clauses.add(
                    new CreditClause(
                        ground(header),
                        header.jurisdictions(),
                        header.from(),
                        header.until(),
                        says)));
  }

  List<CreditClause> clauses() {
    return clauses;
  }

  private static Optional<CreditClause.Says> says(String kind, Entry entry) {
    return switch (kind) {
      case EXPIRY -> expiry(entry);
      case CASH -> cash(entry);
      default -> Optional.of(new CreditClause.Agreed());
    };
  }

  private static Optional<CreditClause.Says> expiry(Entry entry) {
    var years = entry.number("years");
    var from = entry.oneOf("from", CountedFrom.class, CountedFrom.ISSUE);
    if (entry.flag("noEnd") == (years != null)) {
      entry.problemAt("years", "credit_expiry says either years or noEnd: true");
      return Optional.empty();
    }
    if (years == null) {
      return Optional.of(new CreditClause.NoEnd());
    }
    if (years < 1 || years > MOST_YEARS) {
      entry.problemAt("years", "years must be between 1 and " + MOST_YEARS + ", not " + years);
      return Optional.empty();
    }
    return Optional.of(new CreditClause.AtLeast(years, from));
  }

  private static Optional<CreditClause.Says> cash(Entry entry) {
    var minorUnits = entry.number("belowMinorUnits");
    var code = entry.requiredText("currency");
    var isCurrency =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(each -> each.getCurrencyCode().equals(code));
    if (!isCurrency) {
      entry.problemAt("currency", "currency must be a code such as USD, not " + code);
    }
    if (minorUnits == null || minorUnits < 1) {
      entry.problemAt("belowMinorUnits", "belowMinorUnits must be a whole number above 0");
    }
    return isCurrency && minorUnits != null && minorUnits > 0
        ? Optional.of(new CreditClause.InCash(Money.of(minorUnits, code)))
        : Optional.empty();
  }

  private static Ground ground(RuleHeader header) {
    var origin = header.origin();
    return new Ground(
        header.id(),
        header.version(),
        header.layer(),
        true,
        List.of(Fact.CONSUMER_COUNTRY),
        origin.citation(),
        origin.source(),
        origin.confidence(),
        origin.asOf());
  }
}
