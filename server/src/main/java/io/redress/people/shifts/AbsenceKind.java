package io.redress.people.shifts;

/** Why somebody is away; only they themselves and whoever plans are told. */
public enum AbsenceKind {
  HOLIDAY,
  ILL,
  OTHER
}
