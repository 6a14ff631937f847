package io.redress.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the language for a reader: an explicit choice, else the kept one, else what the browser
 * asks for, else English.
 */
public final class Languages {
  private static final int HEADER_LIMIT_CHARACTERS = 400;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Languages() {}

  /**
   * The region to write for; its language is an offered one.
   *
   * @param explicit tag in the link that was followed
   * @param kept tag chosen earlier
   * @param acceptLanguage the {@code Accept-Language} header (RFC 9110, 12.5.4)
   */
  public static Locale choose(
      @Nullable String explicit, @Nullable String kept, @Nullable String acceptLanguage) {
    var asked = asked(acceptLanguage);
    return Stream.of(explicit, kept)
        .filter(Objects::nonNull)
        .map(Language::ofTag)
        .flatMap(Optional::stream)
        .findFirst()
        .map(language -> regionOf(language, asked))
        .orElseGet(() -> firstSpoken(asked));
  }

  /** The offered language of a region, English when it is none. */
  public static Language of(Locale region) {
    return Language.ofTag(region.toLanguageTag()).orElse(Language.ENGLISH);
  }

  private static Locale firstSpoken(List<Locale> asked) {
    return asked.stream()
        .filter(locale -> Language.ofTag(locale.toLanguageTag()).isPresent())
        .findFirst()
        .map(locale -> regionOf(of(locale), List.of(locale)))
        .orElse(Language.ENGLISH.homeLocale());
  }

  /**
   * The region that a tag names, in this language; its home when the tag names no country or speaks
   * another language. Extensions and variants are left out: what can be asked for stays bounded.
   */
  public static Locale region(Language language, String tag) {
    var named = Locale.forLanguageTag(tag);
    if (!COUNTRIES.contains(named.getCountry())
        || !Language.ofTag(tag).equals(Optional.of(language))) {
      return language.homeLocale();
    }
    return new Locale.Builder()
        .setLocale(language.homeLocale())
        .setRegion(named.getCountry())
        .build();
  }

  /** Somebody who reads English in the United States keeps American dates. */
  private static Locale regionOf(Language language, List<Locale> asked) {
    return asked.stream()
        .filter(locale -> COUNTRIES.contains(locale.getCountry()))
        .map(Locale::toLanguageTag)
        .filter(tag -> Language.ofTag(tag).equals(Optional.of(language)))
        .findFirst()
        .map(tag -> region(language, tag))
        .orElse(language.homeLocale());
  }

  private static List<Locale> asked(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > HEADER_LIMIT_CHARACTERS) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
          .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .toList();
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
