package io.redress.cases.documents;

import io.redress.shared.Money;

/** What a document says; each kind has a series of numbers of its own. */
public enum DocumentKind {
  /** Money went back to a consumer. */
  CREDIT_NOTE("credit_note", "CN-"),
  /** The money of a credit note came back to the house, so that the note does not hold any more. */
  CORRECTION("correction", "CX-"),
  /** A piece was sent in an exchange. */
  RECEIPT("receipt", "RC-");

  private final String series;
  private final String prefix;

  DocumentKind(String series, String prefix) {
    this.series = series;
    this.prefix = prefix;
  }

  /** The series that numbers it. */
  public String series() {
    return series;
  }

  /** What its numbers begin with. */
  public String prefix() {
    return prefix;
  }

  /** Its amount with its sign: a correction takes away what a credit note says. */
  public Money signed(Money amount) {
    return switch (this) {
      case CREDIT_NOTE, RECEIPT -> amount;
      case CORRECTION -> amount.negated();
    };
  }
}
