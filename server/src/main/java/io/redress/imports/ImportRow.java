package io.redress.imports;

import java.util.List;

/**
 * What became of one order or case of a file.
 *
 * @param position in the file, from 1; 0 for what is wrong with the file as a whole
 * @param line of the file on which it begins, from 1
 * @param number of the order, or of the case that was opened; empty when it cannot be told
 */
public record ImportRow(
    int position, int line, String number, Outcome outcome, List<Trouble> troubles) {

  /** What became of it. */
  public enum Outcome {
    CREATED,
    /** It had come in before with the same content. */
    UNCHANGED,
    /** It had come in before with other content: there is a new version now. */
    CHANGED,
    /** Nothing of it came in; the troubles say why. */
    REFUSED
  }

  /**
   * One thing that is wrong with it.
   *
   * @param line of the file
   * @param column heading of the column, or path in the JSON
   * @param value what was found, shortened
   * @param reason what is wrong with it, in English
   * @param remedy what to do about it, in English
   */
  public record Trouble(int line, String column, String value, String reason, String remedy) {}

  public ImportRow {
    troubles = List.copyOf(troubles);
  }
}
