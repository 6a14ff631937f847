package io.redress.cases.search;

/** What can be found, in the order in which it is shown. */
public enum FoundKind {
  CASES,
  /** Messages. */
  WORDS,
  PEOPLE,
  /** Orders by their number or their buyer. */
  ORDERS,
  /** Pieces by article number, title or serial. */
  GOODS
}
