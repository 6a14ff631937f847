package io.redress.faces.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Countries as people write them into a field: codes, with {@code EU} for all of its members. */
final class RegionCodes {
  /** The members of the European Union since 2020-02-01 (Treaty on European Union, article 52). */
  private static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final String UNION = "EU";

  private RegionCodes() {}

  /** The codes in a text. */
  static List<String> read(String text) {
    return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;、，]+", -1))
        .filter(each -> !each.isEmpty())
        .flatMap(each -> each.equals(UNION) ? MEMBERS.stream() : Stream.of(each))
        .distinct()
        .toList();
  }

  /** The text that gives these codes again. */
  static String write(Collection<String> codes) {
    var left = new TreeSet<>(codes);
    if (!left.containsAll(MEMBERS)) {
      return String.join(" ", left);
    }
    left.removeAll(MEMBERS);
    return String.join(" ", Stream.concat(Stream.of(UNION), left.stream()).toList());
  }
}
