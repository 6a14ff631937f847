package io.redress.platform.csv;

import java.util.regex.Pattern;

/**
 * Keeps cells of a CSV from being taken for formulas by a spreadsheet, and undoes it.
 *
 * <p>A cell that begins with {@code = + - @}, a tab or a line break gets an apostrophe in front; so
 * does one that begins with apostrophes before such a character, so that taking one away gives back
 * what was there (OWASP, CSV injection; ASVS 5.0.0, 1.2.10).
 */
public final class FormulaGuard {
  private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

  private FormulaGuard() {}

  /** The cell as a spreadsheet may see it. */
  public static String guard(String cell) {
    return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** The cell as it was. */
  public static String release(String cell) {
    return cell.startsWith("'") && DANGEROUS.matcher(cell.substring(1)).matches()
        ? cell.substring(1)
        : cell;
  }
}
