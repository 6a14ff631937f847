package io.redress.faces.shared;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads codes as a scanner does; it is of another library than what draws them. */
public final class Scanner {
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");
  private static final int SCALE = 4;
  private static final int WHITE = 0xFFFFFF;

  private Scanner() {}

  /** What a drawing holds. */
  public static String read(CodeDrawing drawing, BarcodeFormat format) throws ReaderException {
    return read(picture(drawing), format);
  }

  /** What stands on a picture as a code of this kind. */
  public static String read(BufferedImage picture, BarcodeFormat format) throws ReaderException {
    var wide = picture.getWidth();
    var high = picture.getHeight();
    var dots = picture.getRGB(0, 0, wide, high, null, 0, wide);
    return read(new RGBLuminanceSource(wide, high, dots), format);
  }

  private static String read(LuminanceSource source, BarcodeFormat format) throws ReaderException {
    var hints =
        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
    return new MultiFormatReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
        .getText();
  }

  /** The drawing as dots, each module some dots wide. */
  private static LuminanceSource picture(CodeDrawing drawing) {
    var wide = drawing.width() * SCALE;
    var high = drawing.height() * SCALE;
    var dots = new int[wide * high];
    Arrays.fill(dots, WHITE);
    for (var dark : dark(drawing)) {
      for (var row = dark.y() * SCALE; row < (dark.y() + dark.high()) * SCALE; row++) {
        var from = row * wide + dark.x() * SCALE;
        Arrays.fill(dots, from, from + dark.wide() * SCALE, 0);
      }
    }
    return new RGBLuminanceSource(wide, high, dots);
  }

  /** The dark stretches of a drawing, in modules. */
  static List<Dark> dark(CodeDrawing drawing) {
    return DARK.matcher(drawing.path())
        .results()
        .map(
            found ->
                new Dark(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(4))))
        .toList();
  }

  /** A dark stretch. */
  record Dark(int x, int y, int wide, int high) {}
}
