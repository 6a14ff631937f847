package io.redress.people;

/** What a signed link opens. */
public enum LinkPurpose {
  ORDER,
  CASE,
  LIAISON
}
