package io.redress.faces.desk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a drawing that phones read (ISO/IEC 18004, 2024), made here so that a secret in it
 * leaves the house for nobody else to draw.
 *
 * @param side of the square, in modules, with the quiet zone around it
 * @param path the dark modules as an SVG path
 */
public record QrCode(int side, String path) {
  private static final int QUIET_ZONE = 4;

  /** Draws a text of at most a few hundred characters. */
  public static QrCode of(String text) {
    try {
      var hints =
          Map.of(
              EncodeHintType.MARGIN,
              QUIET_ZONE,
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.CHARACTER_SET,
              "UTF-8");
      var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      return new QrCode(matrix.getWidth(), path(matrix));
    } catch (WriterException e) {
      throw new IllegalStateException("too long to be drawn", e);
    }
  }

  private static String path(BitMatrix matrix) {
    var path = new StringBuilder();
    for (var y = 0; y < matrix.getHeight(); y++) {
      for (var x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  /** It may hold a secret. */
  @Override
  public String toString() {
    return "QrCode[…]";
  }
}
