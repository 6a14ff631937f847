package io.redress.cases.figures;

/** A figure of the board behind which cases can be opened. */
public enum BoardFigure {
  /** Promises kept by the moment first said. */
  KEPT,
  /** Promises kept later, renewed or broken. */
  SLIPPED,
  /** Of those that slipped: told before their last moment. */
  TOLD,
  /** Of those that slipped: told too late, or never. */
  UNTOLD,
  /** Words of consumers who were owed something when they wrote. */
  ASKED,
  /** Open cases whose consumer waits now, the longest silence first. */
  SILENT
}
