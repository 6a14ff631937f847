package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import java.util.Arrays;
import java.util.Optional;

/** What can be written down about a brand, each by a form of its own. */
enum BrandForm {
  DEALING,
  CONTACT,
  END_CONTACT,
  QUOTA,
  REQUEST_LIMIT,
  BLACKOUT,
  SILENCE,
  FEE,
  PAPERS,
  WORDS,
  END_TERM,
  PURCHASING,
  STANDING,
  PURCHASES;

  /** The form with this name in addresses. */
  static Optional<BrandForm> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** Its name in addresses and at the ends of message keys. */
  String code() {
    return Codes.of(this);
  }

  /** Whether it is about a term that is agreed; its code is then the kind of the term. */
  boolean isOfTerm() {
    return switch (this) {
      case QUOTA, REQUEST_LIMIT, BLACKOUT, SILENCE, FEE, PAPERS, WORDS -> true;
      case DEALING, CONTACT, END_CONTACT, END_TERM, PURCHASING, STANDING, PURCHASES -> false;
    };
  }
}
