package io.redress.goods.tracking;

import io.redress.goods.tracking.TrackingCheck.Known;
import io.redress.goods.tracking.TrackingCheck.Unknown;
import io.redress.goods.tracking.TrackingCheck.Wrong;
import io.redress.goods.tracking.TrackingFormat.Fit;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises the numbers of carriers by length, pattern and check digit.
 *
 * <p>There are more carriers than we know, so that what no format fits is let pass. Wrong is only
 * what a carrier that was named, or that alone writes such numbers, cannot have given out.
 */
public final class TrackingNumbers {
  private TrackingNumbers() {}

  /**
   * Looks at a number.
   *
   * @param carrier code of the carrier, where it is known
   */
  public static TrackingCheck check(TrackingNumber number, Optional<String> carrier) {
    var named = carrier.map(code -> code.toLowerCase(Locale.ROOT));
    var formats = TrackingFormats.ALL.stream().filter(each -> isMeant(each, named)).toList();
    var good = formats.stream().filter(each -> each.fit(number) == Fit.GOOD).toList();
    var wrong =
        formats.stream()
            .filter(each -> carrier.isPresent() || each.isTelling())
            .filter(each -> each.fit(number) == Fit.WRONG)
            .findFirst();
    if (wrong.isPresent() && good.stream().noneMatch(TrackingFormat::isCounted)) {
      return new Wrong(number, wrong.get().carrier());
    }
    return good.isEmpty()
        ? new Unknown(number)
        : new Known(number, good.stream().map(TrackingFormat::carrier).distinct().toList());
  }

  /**
   * Reads a number as people write it; a problem INVALID, with field, value and remedy, for what
   * can be none and for a check digit that does not fit.
   *
   * @param field as the caller wrote it
   */
  public static TrackingCheck require(String text, Optional<String> carrier, String field) {
    var check = check(TrackingNumber.parse(text, field), carrier);
    if (check instanceof Wrong wrong) {
      throw refused(wrong, field);
    }
    return check;
  }

  /** Refuses, as a problem INVALID, what this carrier cannot have given out. */
  public static void require(TrackingNumber number, String carrier) {
    if (check(number, Optional.of(carrier)) instanceof Wrong wrong) {
      throw refused(wrong, "trackingNumber");
    }
  }

  private static Problem refused(Wrong wrong, String field) {
    return Problem.of(
        ProblemCode.INVALID,
        new Violation(
            field,
            wrong.number().value(),
            "is no number of %s: its check digit does not fit".formatted(wrong.carrier()),
            "Copy it again from below the barcode, or name another carrier."));
  }

  /** Whether we know how the numbers of a carrier look. */
  public static boolean knows(String carrier) {
    return TrackingFormats.ALL.stream().anyMatch(each -> each.carrier().equals(carrier));
  }

  /** A carrier that was named is asked alone; items of the post are told of by any post. */
  private static boolean isMeant(TrackingFormat format, Optional<String> carrier) {
    return carrier.isEmpty()
        || carrier.get().equals(format.carrier())
        || format.carrier().equals(TrackingFormats.POST);
  }
}
