package io.redress.orders.web;

import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Quantity;
import io.redress.shared.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of a request and gathers everything that is wrong with them.
 *
 * <p>An unreadable field is replaced by a value that stands for nothing, so that reading goes on;
 * the caller must not use what was read when there are violations.
 */
public final class Fields {
  private static final ValueRange YEARS = ValueRange.of(1, 9999);
  private static final String UNREADABLE = "?";
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
  private static final Pattern PIECES = Pattern.compile("\\d{1,7}");
  private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final List<Violation> found = new ArrayList<>();

  public List<Violation> violations() {
    return List.copyOf(found);
  }

  public void add(Violation violation) {
    found.add(violation);
  }

  /** Ends the reading: a problem INVALID with everything that was found wrong. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, violations());
    }
  }

  /** A text that may be left out. */
  public Optional<String> text(String path, @Nullable String value, int most) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(plain(path, value.strip(), most));
  }

  /** A text that must be there and is kept to the character, spaces around it included. */
  public String verbatim(String path, @Nullable String value, int most) {
    return value == null || value.isBlank()
        ? required(path, value, most)
        : plain(path, value, most);
  }

  private String plain(String path, String text, int most) {
    if (text.length() > most) {
      wrong(path, text, "is longer than " + most + " characters", "Shorten it.");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      wrong(path, "(control characters)", "is not plain text", "Send one line of plain text.");
    }
    requireWholeCharacters(path, text);
    return text;
  }

  // Half a surrogate pair is no character of Unicode; nothing can keep it as it is.
  private void requireWholeCharacters(String path, String text) {
    if (text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
      wrong(path, "(half a character)", "is not well-formed text", "Send whole characters.");
    }
  }

  /**
   * Words of a person, of several lines if they like; empty when they are left out. What a person
   * says is always taken: who keeps it leaves out what no text can hold.
   */
  public Optional<String> words(String path, @Nullable String value, int most) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    var words = value.strip();
    if (words.length() > most) {
      wrong(path, words, "is longer than " + most + " characters", "Shorten it.");
    }
    return Optional.of(words);
  }

  /** A text that must be there. */
  public String required(String path, @Nullable String value, int most) {
    return text(path, value, most)
        .orElseGet(
            () -> {
              wrong(path, "", "is missing", "Send it.");
              return UNREADABLE;
            });
  }

  public Currency currency(String path, @Nullable String value) {
    try {
      var currency = Currency.getInstance(required(path, value, 3));
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException e) {
      // Told below, together with codes that are no money.
    }
    unreadable(path, value, "is not a currency", "Send an ISO 4217 code like EUR.");
    return Currency.getInstance("EUR");
  }

  /** An amount; nothing when it is left out. */
  public Money amount(String path, @Nullable String value, Currency currency) {
    return optionalAmount(path, value, currency).orElse(Money.zero(currency));
  }

  public Money requiredAmount(String path, @Nullable String value, Currency currency) {
    required(path, value, 20);
    return amount(path, value, currency);
  }

  public Optional<Money> optionalAmount(String path, @Nullable String value, Currency currency) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (!AMOUNT.matcher(value.strip()).matches()) {
      wrong(path, value, "is not an amount", "Send a decimal like 12.50, zero or more.");
      return Optional.of(Money.zero(currency));
    }
    try {
      return Optional.of(Money.ofDecimal(new BigDecimal(value.strip()), currency));
    } catch (ArithmeticException e) {
      var digits = currency.getDefaultFractionDigits();
      wrong(path, value, "has too many decimals", currency + " has " + digits + ".");
      return Optional.of(Money.zero(currency));
    }
  }

  public Quantity quantity(String path, @Nullable String value) {
    var text = required(path, value, 10);
    var pieces = PIECES.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (pieces >= 1 && pieces <= Quantity.MAXIMUM) {
      return Quantity.of(pieces);
    }
    unreadable(path, value, "is not a quantity", "Send a whole number from 1 to 1000000.");
    return Quantity.of(1);
  }

  public Instant instant(String path, @Nullable String value) {
    required(path, value, 40);
    return optionalInstant(path, value).orElse(Instant.EPOCH);
  }

  public Optional<Instant> optionalInstant(String path, @Nullable String value) {
    return parsed(
        path,
        value,
        text -> ofAYear(OffsetDateTime.parse(text)).toInstant(),
        "2026-05-02T14:31:00+02:00");
  }

  public Optional<LocalDate> date(String path, @Nullable String value) {
    return parsed(path, value, text -> ofAYear(LocalDate.parse(text)), "2026-05-02");
  }

  /** A year has four digits (RFC 3339, 5.6); more of them would not fit into the database. */
  private static <T extends TemporalAccessor> T ofAYear(T parsed) {
    YEARS.checkValidValue(parsed.get(ChronoField.YEAR), ChronoField.YEAR);
    return parsed;
  }

  public ZoneId zone(String path, @Nullable String value) {
    required(path, value, 60);
    return parsed(path, value, ZoneId::of, "Europe/Berlin").orElse(ZoneId.of("UTC"));
  }

  public String country(String path, @Nullable String value) {
    // Long enough for the names of countries, so that they are told for what they are.
    var text = required(path, value, 100);
    var form = COUNTRY.matcher(text);
    if (!form.matches() || !COUNTRIES.contains(form.group(1))) {
      unreadable(path, value, "is not a country", "Send ISO 3166-1 alpha-2 like DE or US-CA.");
    }
    return text;
  }

  public String language(String path, @Nullable String value) {
    var text = required(path, value, 35);
    if (Locale.forLanguageTag(text).getLanguage().isEmpty()) {
      unreadable(path, value, "is not a language", "Send a BCP 47 tag like de or zh-Hans.");
    }
    return text;
  }

  public String email(String path, @Nullable String value) {
    var text = required(path, value, 254);
    if (!EMAIL.matcher(text).matches()) {
      unreadable(path, value, "is not an e-mail address", "Send one address like a@b.example.");
    }
    return text;
  }

  /** One of the names of an enum, written in small letters. */
  public <E extends Enum<E>> E choice(String path, @Nullable String value, E[] choices) {
    var text = required(path, value, 40);
    return Arrays.stream(choices)
        .filter(each -> name(each).equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              var names =
                  Arrays.stream(choices).map(Fields::name).collect(Collectors.joining(", "));
              unreadable(path, value, "is not known", "Send one of: " + names + ".");
              return choices[0];
            });
  }

  /** An identifier, read by its type; empty when it is none. */
  public <T> Optional<T> id(String path, @Nullable String value, Function<String, T> parser) {
    var text = required(path, value, 36);
    try {
      return value == null || value.isBlank() ? Optional.empty() : Optional.of(parser.apply(text));
    } catch (Problem problem) {
      wrong(path, text, "is not an identifier", "Use the identifier as Redress returned it.");
      return Optional.empty();
    }
  }

  /** One of these words, when there is one. */
  public Optional<String> word(String path, @Nullable String value, List<String> words) {
    var text = text(path, value, 40);
    if (text.isPresent() && !words.contains(text.get())) {
      wrong(path, text.get(), "is not known", "Send one of: " + String.join(", ", words) + ".");
    }
    return text;
  }

  /** The elements that are there; too many or empty ones are violations. */
  public <T> List<T> list(String path, @Nullable List<@Nullable T> sent, int most) {
    var elements = Optional.ofNullable(sent).orElse(List.of());
    if (elements.size() > most) {
      wrong(path, elements.size() + " entries", "are too many", "Send at most " + most + ".");
      return List.of();
    }
    var present =
        elements.stream()
            .<T>mapMulti(
                (each, next) -> {
                  if (each != null) {
                    next.accept(each);
                  }
                })
            .toList();
    if (present.size() < elements.size()) {
      wrong(path, "null", "is no entry", "Leave it out.");
    }
    return present;
  }

  public void wrong(String path, String value, String reason, String remedy) {
    found.add(new Violation(path, value, reason, remedy));
  }

  // What is missing was told as missing.
  private void unreadable(String path, @Nullable String value, String reason, String remedy) {
    if (value != null && !value.isBlank()) {
      wrong(path, value, reason, remedy);
    }
  }

  private <T> Optional<T> parsed(
      String path, @Nullable String value, Function<String, T> parser, String example) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(value.strip()));
    } catch (DateTimeException e) {
      wrong(path, value, "cannot be read", "Send it like " + example + ".");
      return Optional.empty();
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
