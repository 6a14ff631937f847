package io.redress.faces.desk;

import io.redress.imports.ImportRow.Trouble;

/**
 * What is wrong at one place of a file; reason and remedy are written in English.
 *
 * @param line of the file; 0 when it is about the whole
 */
public record TroubleView(int line, String column, String value, String reason, String remedy) {
  static TroubleView of(Trouble trouble) {
    return new TroubleView(
        trouble.line(), trouble.column(), trouble.value(), trouble.reason(), trouble.remedy());
  }
}
