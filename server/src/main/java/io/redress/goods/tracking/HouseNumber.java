package io.redress.goods.tracking;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers of labels that the house makes itself: {@code RD}, the running number in twelve
 * digits, and a check sign (ISO/IEC 7064, 2003, MOD 37,36), so that a sign misread or two swapped
 * are seen at once. No carrier that we know writes numbers like them.
 */
public final class HouseNumber {
  /** The code of the house as its own carrier. */
  public static final String CARRIER = "house";

  static final String PATTERN = "RD(?<s>\\d{12})(?<c>[0-9A-Z])";
  private static final Pattern WHOLE = Pattern.compile(PATTERN);
  private static final long MOST = 999_999_999_999L;

  private HouseNumber() {}

  /** The number of a label. */
  public static TrackingNumber of(long running) {
    if (running < 1 || running > MOST) {
      throw new IllegalArgumentException("no running number of a label: " + running);
    }
    var serial = "%012d".formatted(running);
    return new TrackingNumber("RD" + serial + CheckDigits.mod37And36(serial));
  }

  /** The running number in a number of the house; empty when it is none, or was misread. */
  public static Optional<Long> running(TrackingNumber number) {
    var found = WHOLE.matcher(number.value());
    return found.matches() && CheckDigits.mod37And36(found.group("s")) == found.group("c").charAt(0)
        ? Optional.of(Long.valueOf(found.group("s")))
        : Optional.empty();
  }
}
