package io.redress.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the language for a reader: by link, else by profile, else what the browser asks for, else
 * English.
 */
public final class Languages {
  private static final int HEADER_LIMIT_CHARACTERS = 400;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Languages() {}

  /**
   * The region to write for; its language is an offered one.
   *
   * @param wanted tags by rank: of the link that was followed, of a link before, of the reader's
   *     profile; one that is not spoken is passed over
   * @param acceptLanguage the {@code Accept-Language} header (RFC 9110, 12.5.4)
   */
  public static Locale choose(
      Collection<Optional<String>> wanted, @Nullable String acceptLanguage) {
    return choose(wanted, acceptLanguage, Language.offered());
  }

  /** The same for a reader to whom these languages are offered. */
  public static Locale choose(
      Collection<Optional<String>> wanted,
      @Nullable String acceptLanguage,
      Collection<Language> among) {
    var asked = asked(acceptLanguage);
    return wanted.stream()
        .flatMap(Optional::stream)
        .filter(tag -> Language.ofTag(tag, among).isPresent())
        .findFirst()
        .map(tag -> regionOf(tag, asked, among))
        .orElseGet(() -> firstSpoken(asked, among));
  }

  /** The offered language of a region, English when it is none. */
  public static Language of(Locale region) {
    return of(region, Language.offered());
  }

  /** The language among these of a region, English when it is none. */
  public static Language of(Locale region, Collection<Language> among) {
    return Language.ofTag(region.toLanguageTag(), among).orElse(Language.ENGLISH);
  }

  private static Locale firstSpoken(List<Locale> asked, Collection<Language> among) {
    return asked.stream()
        .filter(locale -> Language.ofTag(locale.toLanguageTag(), among).isPresent())
        .findFirst()
        .map(locale -> regionOf(locale.toLanguageTag(), List.of(locale), among))
        .orElse(Language.ENGLISH.homeLocale());
  }

  /**
   * The region that a tag names, in this language; its home when the tag names no country or speaks
   * another language. Extensions and variants are left out: what can be asked for stays bounded.
   */
  public static Locale region(Language language, String tag) {
    var named = Locale.forLanguageTag(tag);
    if (!COUNTRIES.contains(named.getCountry())
        || Language.ofTag(tag, List.of(language)).isEmpty()) {
      return language.homeLocale();
    }
    return new Locale.Builder()
        .setLocale(language.homeLocale())
        .setRegion(named.getCountry())
        .build();
  }

  /** Somebody who reads English in the United States keeps American dates. */
  private static Locale regionOf(String tag, List<Locale> asked, Collection<Language> among) {
    var language = Language.ofTag(tag, among).orElseThrow();
    return Stream.concat(asked.stream(), Stream.of(Locale.forLanguageTag(tag)))
        .filter(locale -> COUNTRIES.contains(locale.getCountry()))
        .map(Locale::toLanguageTag)
        .filter(each -> Language.ofTag(each, List.of(language)).isPresent())
        .findFirst()
        .map(each -> region(language, each))
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
