package io.redress.money.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The number of a bank account (ISO 13616, 2020; checked by ISO 7064, mod 97-10).
 *
 * @param value in its electronic form: capital letters and digits without spaces
 */
public record Iban(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}");
  private static final int LONGEST_TYPED = 60;
  private static final int MODULUS = 97;
  private static final int HEAD = 4;
  private static final int GROUP = 4;

  /** What is wrong with a number. */
  public enum Fault {
    /** It has signs that no account number has, or far too few or many. */
    NOT_A_NUMBER,
    /** No country begins its numbers like this. */
    COUNTRY_UNKNOWN,
    /** The country's numbers are longer or shorter. */
    WRONG_LENGTH,
    /** The check digits do not fit: something was mistyped. */
    WRONG_DIGIT
  }

  public Iban {
    var fault = faultOf(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("not the number of an account: " + fault.get());
    }
  }

  /** The number that was typed, with or without spaces, in any case; see {@link #fault}. */
  public static Iban of(String typed) {
    return new Iban(bare(typed));
  }

  /** What is wrong with a number as it was typed; empty when it is right. */
  public static Optional<Fault> fault(String typed) {
    return typed.length() > LONGEST_TYPED ? Optional.of(Fault.NOT_A_NUMBER) : faultOf(bare(typed));
  }

  private static String bare(String typed) {
    return typed.replaceAll("[\\s\\u00A0\\u202F.-]", "").toUpperCase(Locale.ROOT);
  }

  private static Optional<Fault> faultOf(String value) {
    if (!FORM.matcher(value).matches()) {
      return Optional.of(Fault.NOT_A_NUMBER);
    }
    var country = IbanCountry.of(value.substring(0, 2));
    if (country.isEmpty()) {
      return Optional.of(Fault.COUNTRY_UNKNOWN);
    }
    if (country.get().length() != value.length()) {
      return Optional.of(Fault.WRONG_LENGTH);
    }
    return remainder(value) == 1 ? Optional.empty() : Optional.of(Fault.WRONG_DIGIT);
  }

  /** Letters count as two digits, A as 10; the head goes behind the rest. */
  private static int remainder(String value) {
    var turned = value.substring(HEAD) + value.substring(0, HEAD);
    var remainder = 0;
    for (var i = 0; i < turned.length(); i++) {
      var digit = Character.digit(turned.charAt(i), Character.MAX_RADIX);
      remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % MODULUS;
    }
    return remainder;
  }

  /** The country of the bank (ISO 3166-1 alpha-2). */
  public String country() {
    return value.substring(0, 2);
  }

  /** Whether euros reach it by SEPA credit transfer. */
  public boolean isInSepa() {
    return IbanCountry.of(country()).filter(IbanCountry::isInSepa).isPresent();
  }

  /** As it is printed: in groups of four. */
  public String printed() {
    return IntStream.iterate(0, at -> at < value.length(), at -> at + GROUP)
        .mapToObj(at -> value.substring(at, Math.min(at + GROUP, value.length())))
        .collect(Collectors.joining(" "));
  }

  /** As it is shown to whoever knows it already: the country and the last four signs. */
  public String masked() {
    return country() + " ···· " + end();
  }

  /** The last four signs. */
  public String end() {
    return value.substring(value.length() - GROUP);
  }

  /** Masked, so that no log has it. */
  @Override
  public String toString() {
    return masked();
  }
}
