package io.redress.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language Redress speaks; each has every message. */
public enum Language {
  ENGLISH("en", "English", Locale.UK),
  SIMPLIFIED_CHINESE("zh-Hans", "简体中文", Locale.forLanguageTag("zh-Hans-CN")),
  /** English with accents and longer words, generated; it shows in tests what is not translated. */
  PSEUDO("en-XA", "[Ƥşḗŭḓǿ]", Locale.UK);

  private final String tag;
  private final String ownName;
  private final Locale homeLocale;

  Language(String tag, String ownName, Locale homeLocale) {
    this.tag = tag;
    this.ownName = ownName;
    this.homeLocale = homeLocale;
  }

  /** The languages a reader may choose. */
  public static List<Language> offered() {
    return Arrays.stream(values()).filter(language -> language != PSEUDO).toList();
  }

  /**
   * The offered language that a BCP 47 tag stands for: {@code zh-CN}, {@code zh-SG} and plain
   * {@code zh} are written in simplified script, {@code zh-TW} and {@code zh-HK} are not.
   */
  public static Optional<Language> ofTag(String tag) {
    var named = ULocale.forLanguageTag(tag);
    if (named.getLanguage().isEmpty()) {
      return Optional.empty(); // likely subtags would make English of nonsense
    }
    var wanted = ULocale.addLikelySubtags(named);
    return offered().stream()
        .filter(language -> isWrittenAs(ULocale.forLanguageTag(language.tag), wanted))
        .findFirst();
  }

  private static boolean isWrittenAs(ULocale offered, ULocale wanted) {
    var full = ULocale.addLikelySubtags(offered);
    return full.getLanguage().equals(wanted.getLanguage())
        && full.getScript().equals(wanted.getScript());
  }

  /** The BCP 47 tag, as it stands in {@code lang} attributes, file names and links. */
  public String tag() {
    return tag;
  }

  /** The name of the language in itself. */
  public String ownName() {
    return ownName;
  }

  /** The region whose dates and sums are used when the reader's region is unknown. */
  public Locale homeLocale() {
    return homeLocale;
  }

  /** {@code ltr} or {@code rtl}, for the {@code dir} attribute. */
  public String direction() {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }
}
