package io.redress.goods.papers;

import io.redress.goods.parcels.PostalAddress;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An address in the lines and the order in which the post of its country reads it (after the
 * standard S42 of the Universal Postal Union; medium confidence). Chinese, Japanese and Korean
 * addresses run from the large to the small in their own script, and from the small to the large in
 * Latin letters.
 */
public final class AddressLines {
  /** {@code N} name, {@code A} street, {@code Z} postal code, {@code C} town, {@code S} region. */
  private static final String USUAL = "N|A|Z C|S";

  private static final Map<String, String> BY_COUNTRY =
      Map.ofEntries(
          Map.entry("US", "N|A|C, S Z"),
          Map.entry("PR", "N|A|C, S Z"),
          Map.entry("CA", "N|A|C S Z"),
          Map.entry("AU", "N|A|C S Z"),
          Map.entry("GB", "N|A|C|Z"),
          Map.entry("JE", "N|A|C|Z"),
          Map.entry("GG", "N|A|C|Z"),
          Map.entry("IM", "N|A|C|Z"),
          Map.entry("GI", "N|A|C|Z"),
          Map.entry("IE", "N|A|C|S|Z"),
          Map.entry("IT", "N|A|Z C S"),
          Map.entry("NZ", "N|A|C Z"),
          Map.entry("SG", "N|A|C Z"),
          Map.entry("IN", "N|A|C Z|S"),
          Map.entry("BR", "N|A|C-S|Z"),
          Map.entry("HU", "N|C|A|Z"),
          Map.entry("RU", "N|A|C|S|Z"),
          Map.entry("UA", "N|A|C|S|Z"),
          Map.entry("SA", "N|A|C Z"),
          Map.entry("EG", "N|A|C|S|Z"),
          Map.entry("AE", "N|A|C|S"),
          Map.entry("QA", "N|A|C"),
          Map.entry("HK", "N|A|C|S"),
          Map.entry("MO", "N|A"),
          Map.entry("TH", "N|A|C|S Z"),
          Map.entry("ID", "N|A|C|S Z"),
          Map.entry("VN", "N|A|C|S Z"),
          Map.entry("ZA", "N|A|C|Z"),
          Map.entry("CN", "N|A|C|S Z"),
          Map.entry("TW", "N|A|C, S Z"),
          Map.entry("JP", "N|A|C, S|Z"),
          Map.entry("KR", "N|A|C, S Z"));

  /** Where it runs the other way in the country's own script. */
  private static final Map<String, String> IN_OWN_SCRIPT =
      Map.of(
          "CN",
          "Z|S C|A|N",
          "TW",
          "Z|S C|A|N",
          "HK",
          "S|C|A|N",
          "MO",
          "A|N",
          "JP",
          "Z|S C|A|N",
          "KR",
          "S C|A|N|Z");

  private static final Set<UnicodeScript> OWN_SCRIPTS =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private static final String JAPANESE_POSTAL_MARK = "〒";

  private AddressLines() {}

  /** The lines without the country; none of them is empty, and none stands there twice. */
  public static List<String> of(PostalAddress address) {
    var country = address.country().split("-", -1)[0].toUpperCase(Locale.ROOT);
    var isOwn = isInOwnScript(address);
    var plan =
        (isOwn ? Optional.ofNullable(IN_OWN_SCRIPT.get(country)) : Optional.<String>empty())
            .or(() -> Optional.ofNullable(BY_COUNTRY.get(country)))
            .orElse(USUAL);
    return Arrays.stream(plan.split("\\|", -1))
        .flatMap(line -> filled(line, address, isOwn).lines())
        .map(AddressLines::tidy)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean isInOwnScript(PostalAddress address) {
    return (address.lines() + address.city())
        .codePoints()
        .anyMatch(letter -> OWN_SCRIPTS.contains(UnicodeScript.of(letter)));
  }

  private static String filled(String line, PostalAddress address, boolean isOwn) {
    var written = new StringBuilder();
    line.chars().forEach(part -> written.append(part((char) part, address, isOwn)));
    return written.toString();
  }

  private static String part(char part, PostalAddress address, boolean isOwn) {
    return switch (part) {
      case 'N' -> address.name();
      case 'A' -> address.lines();
      case 'Z' -> isOwn ? marked(address) : address.postalCode();
      case 'C' -> address.city();
      case 'S' -> address.region();
      default -> String.valueOf(part);
    };
  }

  private static String marked(PostalAddress address) {
    return address.country().equalsIgnoreCase("JP") && !address.postalCode().isEmpty()
        ? JAPANESE_POSTAL_MARK + address.postalCode().replace(JAPANESE_POSTAL_MARK, "")
        : address.postalCode();
  }

  /** Without the marks that stood between parts of which one is missing. */
  private static String tidy(String line) {
    return line.replaceAll("^[\\s,-]+|[\\s,-]+$", "").replaceAll("\\s{2,}", " ");
  }
}
