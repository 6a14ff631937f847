package io.redress.goods.tracking;

/**
 * The ways in which carriers count their check digits, as the public collection {@code
 * jkeen/tracking_number_data} describes them (read 2026-08): a digit counts as itself, a letter as
 * the way in question says.
 */
final class CheckDigits {
  private static final int DECIMAL = 10;
  private static final int MOD_SEVEN = 7;
  private static final int MOD_ELEVEN = 11;
  private static final int MOD_36 = 36;
  private static final int LETTER_SHIFT = 3;
  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  private CheckDigits() {}

  /** The rest of the number divided by seven (DHL Express). */
  static CheckDigit mod7() {
    return (serial, check) -> Long.parseLong(serial) % MOD_SEVEN == digit(check);
  }

  /**
   * What is missing to the next ten. A letter counts as the last digit of its place in ASCII less
   * three, as UPS has it.
   *
   * @param first times this counts each sign at an even place, beginning with the first
   * @param second times this counts each sign between
   */
  static CheckDigit mod10(int first, int second) {
    return (serial, check) -> missing(weighted(serial, first, second)) == digit(check);
  }

  /** As {@link #mod10}, counted from the last sign to the first. */
  static CheckDigit mod10FromTheEnd(int first, int second) {
    var forwards = mod10(first, second);
    return (serial, check) -> forwards.fits(new StringBuilder(serial).reverse().toString(), check);
  }

  /** ISO/IEC 7812-1, 2017, annex B: every second digit from the right is doubled. */
  static CheckDigit luhn() {
    return (serial, check) -> {
      var total = 0;
      for (var i = 0; i < serial.length(); i++) {
        var value = digit(serial.charAt(serial.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
        total += value < DECIMAL ? value : value - (DECIMAL - 1);
      }
      return missing(total) == digit(check);
    };
  }

  /** UPU S10-12, 2017: eight digits by weight, modulo eleven. */
  static CheckDigit s10() {
    return (serial, check) -> {
      var left = sum(serial, S10_WEIGHTS) % MOD_ELEVEN;
      var wanted =
          switch (left) {
            case 0 -> 5;
            case 1 -> 0;
            default -> MOD_ELEVEN - left;
          };
      return wanted == digit(check);
    };
  }

  /** The sum by weight modulo eleven, of which the last digit counts (FedEx). */
  static CheckDigit mod11Of(int... weights) {
    return (serial, check) -> sum(serial, weights) % MOD_ELEVEN % DECIMAL == digit(check);
  }

  /** ISO/IEC 7064, 2003, MOD 37,36 as DPD's label specification 2.4.1 uses it. */
  static CheckDigit mod37And36() {
    return (serial, check) -> mod37And36(serial) == check;
  }

  /** The sign that follows by MOD 37,36. */
  static char mod37And36(String serial) {
    var rest = MOD_36;
    for (var i = 0; i < serial.length(); i++) {
      rest += Character.digit(serial.charAt(i), MOD_36);
      rest = rest > MOD_36 ? rest - MOD_36 : rest;
      rest *= 2;
      rest = rest > MOD_36 ? rest - MOD_36 - 1 : rest;
    }
    var wanted = MOD_36 + 1 - rest;
    return Character.toUpperCase(Character.forDigit(wanted == MOD_36 ? 0 : wanted, MOD_36));
  }

  /** The same way for numbers that are written without how they begin. */
  static CheckDigit beginningWith(String beginning, CheckDigit way) {
    return (serial, check) ->
        way.fits(serial.startsWith(beginning) ? serial : beginning + serial, check);
  }

  private static int weighted(String serial, int first, int second) {
    var total = 0;
    for (var i = 0; i < serial.length(); i++) {
      total += value(serial.charAt(i)) * (i % 2 == 0 ? first : second);
    }
    return total;
  }

  private static int value(char sign) {
    return Character.isDigit(sign) ? digit(sign) : (sign - LETTER_SHIFT) % DECIMAL;
  }

  private static int sum(String serial, int... weights) {
    var total = 0;
    for (var i = 0; i < Math.min(serial.length(), weights.length); i++) {
      total += digit(serial.charAt(i)) * weights[i];
    }
    return total;
  }

  private static int missing(int total) {
    return (DECIMAL - total % DECIMAL) % DECIMAL;
  }

  private static int digit(char sign) {
    return Character.digit(sign, DECIMAL);
  }
}
