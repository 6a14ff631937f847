package io.redress.people;

/** What a signed link opens. */
public enum LinkPurpose {
  ORDER,
  CASE,
  LIAISON,
  /** All that the house keeps about a person, for that person. */
  DATA,
  /** All orders and cases of a person, and how the house reaches them. */
  PERSON
}
