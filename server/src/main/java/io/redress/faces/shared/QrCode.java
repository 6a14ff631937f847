package io.redress.faces.shared;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * Draws a text as a square that phones read (ISO/IEC 18004:2024), made here so that a secret in it
 * leaves the house for nobody else to draw: error correction M, four modules of light around it.
 */
public final class QrCode {
  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /** Draws a text of at most a few hundred characters. */
  public static CodeDrawing of(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++) {
      addRow(path, code, y);
    }
    var side = code.size + 2 * QUIET_ZONE;
    return new CodeDrawing(side, side, path.toString());
  }

  /** Adds the dark stretches of a row, each as long as it goes. */
  private static void addRow(StringBuilder path, io.nayuki.qrcodegen.QrCode code, int y) {
    var x = 0;
    while (x < code.size) {
      var from = x;
      while (x < code.size && code.getModule(x, y)) {
        x++;
      }
      if (x > from) {
        path.append(CodeDrawing.dark(from + QUIET_ZONE, y + QUIET_ZONE, x - from, 1));
      }
      x++;
    }
  }
}
