package io.redress.liaison.accounts;

/** A document that a brand wants to see with a request. */
public enum NeededPaper {
  RECEIPT,
  DEALER_PROOF,
  WARRANTY_CARD,
  SERIAL_NUMBER,
  PHOTOS,
  DEFECT_REPORT
}
