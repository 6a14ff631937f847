package io.redress.cases.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the options of a variant say about size and colour, whatever language the shop names them
 * in.
 */
final class Sizes {
  private static final Set<String> SIZE =
      Set.of("size", "größe", "groesse", "taille", "talla", "taglia", "尺码", "尺寸", "サイズ", "المقاس");
  private static final Set<String> COLOUR =
      Set.of("color", "colour", "farbe", "couleur", "colore", "颜色", "色", "カラー", "اللون");
  private static final List<String> LETTERS =
      List.of("xxxs", "xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl");
  private static final int FAR = 9;

  private Sizes() {}

  static boolean isSize(String option) {
    return SIZE.contains(option.strip().toLowerCase(Locale.ROOT));
  }

  static boolean isColour(String option) {
    return COLOUR.contains(option.strip().toLowerCase(Locale.ROOT));
  }

  /** How many steps lie between the sizes of two forms; far where nobody can say. */
  static int steps(Map<String, String> one, Map<String, String> other) {
    var from = place(one);
    var to = place(other);
    return from.isEmpty() || to.isEmpty()
        ? FAR
        : Math.min(FAR, from.get().subtract(to.get()).abs().intValue());
  }

  private static Optional<BigDecimal> place(Map<String, String> options) {
    return options.entrySet().stream()
        .filter(option -> isSize(option.getKey()))
        .map(option -> option.getValue().strip().toLowerCase(Locale.ROOT))
        .findFirst()
        .flatMap(Sizes::place);
  }

  private static Optional<BigDecimal> place(String size) {
    var letter = LETTERS.indexOf(size);
    if (letter >= 0) {
      return Optional.of(BigDecimal.valueOf(letter));
    }
    return size.matches("\\d{1,4}([.,]\\d{1,2})?")
        ? Optional.of(new BigDecimal(size.replace(',', '.')))
        : Optional.empty();
  }
}
