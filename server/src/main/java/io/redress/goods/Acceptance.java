package io.redress.goods;

/** Whether goods that came back are taken. */
public enum Acceptance {
  /** Nobody has looked yet. */
  PENDING,
  /** Taken as they are. */
  ACCEPTED,
  /** Taken with a deduction. */
  PARTIAL,
  /** Not taken. */
  REJECTED,
  /** A person has to look again. */
  MANUAL
}
