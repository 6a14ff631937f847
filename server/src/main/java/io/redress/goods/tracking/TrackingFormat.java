package io.redress.goods.tracking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of one kind of one carrier look.
 *
 * @param carrier its code
 * @param pattern of the whole number, bare; what is counted is the group {@code s}, what follows
 *     from it the group {@code c}
 * @param check how it follows
 * @param isTelling whether nobody else writes numbers like it, so that a sign that does not fit is
 *     a slip of the pen and not a number of somebody else
 */
record TrackingFormat(String carrier, Pattern pattern, CheckDigit check, boolean isTelling) {
  /** What a format says of a number. */
  enum Fit {
    /** It looks otherwise. */
    OTHER,
    GOOD,
    /** It looks like one, and its check digit does not fit. */
    WRONG
  }

  /** Whether its numbers have a check digit. */
  boolean isCounted() {
    return check != CheckDigit.NONE;
  }

  Fit fit(TrackingNumber number) {
    var found = pattern.matcher(number.value());
    if (!found.matches()) {
      return Fit.OTHER;
    }
    return isGood(found) ? Fit.GOOD : Fit.WRONG;
  }

  private boolean isGood(Matcher found) {
    return !isCounted() || check.fits(found.group("s"), found.group("c").charAt(0));
  }
}
