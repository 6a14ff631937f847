package io.redress.rulebook.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.redress.rulebook.Sentence;
import io.redress.shared.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts the sentences of an explanation into words.
 *
 * <p>Dates are days without a zone, so they are formatted in UTC. A language that is not there is
 * answered in English.
 */
public final class Explanations {
  private static final String FOLDER = "/messages/";
  private static final String KEY_PREFIX = "explanation.";
  private static final Map<String, String> BUNDLES =
      Map.of("zh", "zh-Hans", "ja", "ja", "ar", "ar");
  private static final char ISOLATE = '\u2066';
  private static final char END_OF_ISOLATE = '\u2069';

  /** Keeps the figures from following an Arabic currency to its other side (UAX #9, W2). */
  private static final char LEFT_TO_RIGHT = '\u200e';

  private static final String WORD_PREFIX = "explanation.word.";

  private final Map<String, Map<String, String>> patterns = new ConcurrentHashMap<>();

  /** The sentences in the language of this tag, such as {@code en-GB} or {@code zh-Hans}. */
  public List<String> render(List<Sentence> sentences, String languageTag) {
    var locale = withFigures(languageTag);
    var known = patterns.computeIfAbsent(bundle(locale), Explanations::load);
    var texts = new ArrayList<String>();
    for (var sentence : sentences) {
      var pattern = known.get(KEY_PREFIX + sentence.pattern());
      if (pattern == null) {
        throw new IllegalStateException("no words for " + sentence.pattern());
      }
      texts.add(words(pattern, locale, sentence.parameters(), known));
    }
    return texts;
  }

  private static String words(
      String pattern, ULocale locale, Map<String, Object> parameters, Map<String, String> known) {
    var format = new MessageFormat(pattern, locale);
    var values = new HashMap<String, Object>();
    parameters.forEach((name, value) -> values.put(name, formattable(value, locale, known)));
    return format.format(values);
  }

  private static Object formattable(Object value, ULocale locale, Map<String, String> known) {
    return switch (value) {
      case LocalDate day -> formatted(day, locale);
      case Money money -> formatted(money, locale);
      case List<?> codes -> listed(codes, locale, known);
      default -> value;
    };
  }

  private static String listed(List<?> codes, ULocale locale, Map<String, String> known) {
    var words = codes.stream().map(code -> known.getOrDefault(WORD_PREFIX + code, "")).toList();
    return ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
        .format(words);
  }

  private static String formatted(LocalDate day, ULocale locale) {
    var format = com.ibm.icu.text.DateFormat.getInstanceForSkeleton("yMMMMd", locale);
    format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Where text runs from right to left a sum is one thing from left to right, currency first. */
  private static String formatted(Money money, ULocale locale) {
    var format = com.ibm.icu.text.NumberFormat.getCurrencyInstance(locale);
    var currency = com.ibm.icu.util.Currency.getInstance(money.currency().getCurrencyCode());
    format.setCurrency(currency);
    if (!locale.isRightToLeft()) {
      return format.format(money.toDecimal());
    }
    var figures = com.ibm.icu.text.NumberFormat.getInstance(locale);
    figures.setMinimumFractionDigits(format.getMinimumFractionDigits());
    figures.setMaximumFractionDigits(format.getMaximumFractionDigits());
    var sign = currency.getSymbol(locale);
    return ISOLATE + sign + LEFT_TO_RIGHT + figures.format(money.toDecimal()) + END_OF_ISOLATE;
  }

  /** Figures are 0-9 and days Gregorian in every language, as on the papers of the sale. */
  private static ULocale withFigures(String languageTag) {
    return new ULocale.Builder()
        .setLocale(ULocale.forLanguageTag(languageTag))
        .setUnicodeLocaleKeyword("nu", "latn")
        .setUnicodeLocaleKeyword("ca", "gregory")
        .build();
  }

  private static String bundle(ULocale locale) {
    return BUNDLES.getOrDefault(locale.getLanguage(), "en");
  }

  private static Map<String, String> load(String language) {
    var name = FOLDER + "explanation_" + language + ".properties";
    try (var stream = Explanations.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Reader reader) throws IOException {
    var properties = new Properties();
    properties.load(reader);
    var found = new HashMap<String, String>();
    properties.forEach((key, value) -> found.put((String) key, (String) value));
    return Map.copyOf(found);
  }
}
