package io.redress.imports.domain;

/** How the values of a field are written. */
public enum FieldKind {
  TEXT,
  AMOUNT,
  QUANTITY,
  /** A day. */
  DATE,
  /** A moment. */
  INSTANT,
  YES_NO
}
