package io.redress.cases;

/** Where the money of a case stands. */
public enum MoneyState {
  NONE,
  OWED,
  ON_THE_WAY,
  PAID
}
