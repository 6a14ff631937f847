package io.redress.rulebook;

import java.util.Locale;

/** What a consumer may receive, strongest first. */
public enum Remedy {
  REFUND,
  REPLACEMENT,
  EXCHANGE,
  REPAIR,
  PRICE_REDUCTION,
  STORE_CREDIT,
  COMPENSATION,
  ADVICE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** Its place in the order of strength, for sets of bits; nothing that is kept may hold it. */
  @SuppressWarnings("EnumOrdinal") // the one place that says so
  public int place() {
    return ordinal();
  }

  /** Its name in the vocabulary. */
  public String code() {
    return code;
  }
}
