package io.redress.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language Redress speaks. Those offered to everybody have every message; those of brands alone
 * have what a brand reads ({@code language.bundle.BrandWords}).
 */
public enum Language {
  ENGLISH("en", "English", Locale.UK),
  SIMPLIFIED_CHINESE("zh-Hans", "简体中文", Locale.forLanguageTag("zh-Hans-CN")),
  JAPANESE("ja", "日本語", Locale.JAPAN),
  /**
   * Arabic of the Gulf, with the figures 0-9 in every region: order numbers, tracking numbers and
   * the digits of a card are printed so, and a sum beside them must not look like something else.
   * Days are those of the Gregorian calendar, because deadlines of law and contract count in them.
   */
  ARABIC("ar", "العربية", Locale.forLanguageTag("ar-AE-u-ca-gregory-nu-latn")),
  FRENCH("fr", "Français", Locale.FRANCE),
  ITALIAN("it", "Italiano", Locale.ITALY),
  /** English with accents and longer words, generated; it shows in tests what is not translated. */
  PSEUDO("en-XA", "[Ƥşḗŭḓǿ]", Locale.UK),
  /** The same on a page that runs from right to left; it shows in tests what does not mirror. */
  PSEUDO_MIRRORED("ar-XB", "[hsilgnE]", Locale.forLanguageTag("ar-XB-u-ca-gregory-nu-latn"));

  private static final Set<Language> GENERATED = Set.of(PSEUDO, PSEUDO_MIRRORED);
  private static final Set<Language> OF_BRANDS_ALONE = Set.of(FRENCH, ITALIAN);

  private final String tag;
  private final String ownName;
  private final Locale homeLocale;
  private final String spoken;
  private final String script;

  Language(String tag, String ownName, Locale homeLocale) {
    this.tag = tag;
    this.ownName = ownName;
    this.homeLocale = homeLocale;
    var full = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
    this.spoken = full.getLanguage();
    this.script = full.getScript();
  }

  /** The languages that any reader may choose. */
  public static List<Language> offered() {
    return ofBrands().stream().filter(language -> !language.isOfBrandsAlone()).toList();
  }

  /** The languages that the contact of a brand may choose: more than others have. */
  public static List<Language> ofBrands() {
    return Arrays.stream(values()).filter(language -> !GENERATED.contains(language)).toList();
  }

  /**
   * The offered language that a BCP 47 tag stands for: {@code zh-CN}, {@code zh-SG} and plain
   * {@code zh} are written in simplified script, {@code zh-TW} and {@code zh-HK} are not.
   */
  public static Optional<Language> ofTag(String tag) {
    return ofTag(tag, offered());
  }

  /** The language among these that a BCP 47 tag stands for. */
  public static Optional<Language> ofTag(String tag, Collection<Language> among) {
    var named = ULocale.forLanguageTag(tag);
    if (named.getLanguage().isEmpty()) {
      return Optional.empty(); // likely subtags would make English of nonsense
    }
    var wanted = ULocale.addLikelySubtags(named);
    return among.stream().filter(language -> language.isWrittenAs(wanted)).findFirst();
  }

  private boolean isWrittenAs(ULocale wanted) {
    return spoken.equals(wanted.getLanguage()) && script.equals(wanted.getScript());
  }

  /** Whether brands alone are written to in it, so that it has their messages and no others. */
  public boolean isOfBrandsAlone() {
    return OF_BRANDS_ALONE.contains(this);
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
