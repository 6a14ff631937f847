package io.redress.cases.figures;

/** By what the figures of the board are told apart. */
public enum Dimension {
  /** What was promised. */
  KIND,
  /** Whose goods the case is about. */
  BRAND,
  /** Which team holds the case. */
  TEAM,
  /** Who had to see to it. */
  OWNER
}
