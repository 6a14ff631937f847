package io.redress.people;

/** What a signed link opens. */
public enum LinkPurpose {
  ORDER,
  CASE,
  LIAISON,
  /** What a brand is asked to bear, for its contact. */
  RECOVERY,
  /** A question to a brand about its terms, for its contact. */
  POLICY_QUESTION,
  /** All that the house keeps about a person, for that person. */
  DATA,
  /** All orders and cases of a person, and how the house reaches them. */
  PERSON,
  /** Another address of a person, to be confirmed by its reader. */
  ADDRESS,
  /** The same, to be taken back by the reader of the address before. */
  ADDRESS_UNDO
}
