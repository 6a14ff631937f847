package io.redress.goods.passport.domain;

import io.redress.goods.passport.MarkFinding;
import io.redress.goods.passport.MarkKind;
import io.redress.goods.passport.MarkVerdict;
import io.redress.goods.passport.Marks;
import io.redress.goods.passport.WeightTolerance;
import io.redress.goods.passport.WeightTolerance.Meaning;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Compares the marks of a piece then and now.
 *
 * <p>Spaces, dashes and the case of letters do not count, since no two people write a number alike.
 * Where two texts differ only in characters that are read for each other, like O and 0, nothing can
 * be said before somebody reads again. A mark that only one side knows says nothing either.
 */
public final class MarkComparison {
  private static final Map<Character, Character> READ_FOR =
      Map.of('O', '0', 'Q', '0', 'D', '0', 'I', '1', 'L', '1', 'Z', '2', 'S', '5', 'B', '8');

  private MarkComparison() {}

  /** What can be said of each mark that either side knows, in the order of {@link MarkKind}. */
  public static List<MarkFinding> compare(Marks then, Marks now, WeightTolerance tolerance) {
    var found = new ArrayList<MarkFinding>();
    for (var kind : MarkKind.values()) {
      if (kind == MarkKind.WEIGHT) {
        var before = then.weightMilligrams();
        var after = now.weightMilligrams();
        if (before.isPresent() || after.isPresent()) {
          found.add(MarkFinding.ofWeight(weights(before, after, tolerance), before, after));
        }
      } else if (then.text(kind).isPresent() || now.text(kind).isPresent()) {
        var before = then.text(kind);
        var after = now.text(kind);
        found.add(MarkFinding.ofText(kind, texts(before, after), before, after));
      }
    }
    return List.copyOf(found);
  }

  /** What can be said of one mark by its texts. */
  public static MarkVerdict texts(Optional<String> then, Optional<String> now) {
    if (then.isEmpty() || now.isEmpty()) {
      return MarkVerdict.CANNOT_SAY;
    }
    var before = bare(then.get());
    var after = bare(now.get());
    if (before.isEmpty() || after.isEmpty()) {
      return MarkVerdict.CANNOT_SAY;
    }
    if (before.equals(after)) {
      return MarkVerdict.MATCH;
    }
    return asRead(before).equals(asRead(after)) ? MarkVerdict.CANNOT_SAY : MarkVerdict.MISMATCH;
  }

  private static MarkVerdict weights(
      OptionalLong then, OptionalLong now, WeightTolerance tolerance) {
    if (then.isEmpty() || now.isEmpty()) {
      return MarkVerdict.CANNOT_SAY;
    }
    if (tolerance.allows(then.getAsLong(), now.getAsLong())) {
      return MarkVerdict.MATCH;
    }
    return tolerance.meaning() == Meaning.DECIDES ? MarkVerdict.MISMATCH : MarkVerdict.CANNOT_SAY;
  }

  /** Letters and figures alone, in capitals and of one width. */
  private static String bare(String text) {
    var bare = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static String asRead(String bare) {
    var read = new StringBuilder(bare.length());
    for (var at = 0; at < bare.length(); at++) {
      var character = bare.charAt(at);
      read.append(READ_FOR.getOrDefault(character, character).charValue());
    }
    return read.toString();
  }
}
