package io.redress.money.bank;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.List;

/**
 * A statement as its file has it.
 *
 * @param lines all of its movements, in its order
 */
public record ReadStatement(Format format, List<StatementLine> lines) {
  /** How large a file may be. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** How many movements a file may have. */
  static final int MOST_LINES = 20_000;

  private static final int LOOKED_AT = 200;

  /** How a statement is written. */
  public enum Format {
    CAMT,
    CSV
  }

  public ReadStatement {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file of either format.
   *
   * @throws Problem INVALID when it is neither, TOO_LARGE when it has too much
   */
  public static ReadStatement of(byte[] file, CsvColumns columns) {
    if (file.length > MOST_BYTES) {
      throw Problem.of(
          ProblemCode.TOO_LARGE, "A statement has at most %d bytes.".formatted(MOST_BYTES));
    }
    return isXml(file)
        ? new ReadStatement(Format.CAMT, CamtStatement.read(file))
        : new ReadStatement(Format.CSV, CsvStatement.read(file, columns));
  }

  private static boolean isXml(byte[] file) {
    for (var i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
      if (file[i] == '<') {
        return true;
      }
      if (Character.isLetterOrDigit(file[i])) {
        return false;
      }
    }
    return false;
  }

  /** That a file cannot be read, and what to do about it. */
  static Problem unreadable(String found, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation("file", found, reason, remedy));
  }

  /** That a file has more than is read at once. */
  static Problem tooMuch() {
    return Problem.of(
        ProblemCode.TOO_LARGE,
        "A statement has at most %d movements; let the bank make one for each day."
            .formatted(MOST_LINES));
  }
}
