package io.redress.goods.parcels;

import io.redress.goods.tracking.TrackingNumber;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Under which number a carrier knows a box.
 *
 * @param carrier code of the carrier
 * @param number bare, as carriers tell it: digits and capitals, without what people write between
 *     them; a number that can be none is kept without blanks
 */
public record Tracking(String carrier, String number) {
  /** Refuses nothing at all, and what is too long, with a {@link Problem}. */
  public Tracking {
    carrier = PlainWords.oneLine(carrier);
    number = bare(number);
    var wrong = new ArrayList<Violation>();
    within("carrier", carrier, Carriage.LONGEST_CARRIER, wrong);
    within("trackingNumber", number, Carriage.LONGEST_TRACKING_NUMBER, wrong);
    if (!wrong.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, List.copyOf(wrong));
    }
  }

  private static void within(String field, String text, int most, List<Violation> wrong) {
    if (text.isEmpty() || text.length() > most) {
      wrong.add(
          new Violation(
              field, text, "has not 1 to " + most + " characters", "Copy it from the label."));
    }
  }

  /** A number as carriers tell it, so that what they tell of it is found. */
  public static String bare(String number) {
    return TrackingNumber.read(number).map(TrackingNumber::value).orElseGet(() -> plain(number));
  }

  /** A text without blanks and in capitals, as people do not always write it. */
  public static String plain(String number) {
    return PlainWords.oneLine(number).replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
