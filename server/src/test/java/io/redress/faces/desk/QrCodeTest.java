package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int SCALE = 4;
  private static final int WHITE = 0xFFFFFF;

  @Test
  void whenACodeIsDrawn_thenAPhoneReadsTheSameText() throws ReaderException {
    var text = "otpauth://totp/H%C3%B4tel%20Bleu:ann?secret=JBSWY3DPEHPK3PXP&issuer=H%C3%B4tel";
    var drawn = QrCode.of(text);

    var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture(drawn))));

    assertThat(read.getText()).isEqualTo(text);
  }

  @Test
  void whenACodeIsDrawn_thenLightIsLeftAroundIt() {
    var drawn = QrCode.of("otpauth://totp/a?secret=B");

    assertThat(MODULE.matcher(drawn.path()).results())
        .isNotEmpty()
        .allSatisfy(
            module -> {
              assertThat(Integer.parseInt(module.group(1))).isBetween(4, drawn.side() - 5);
              assertThat(Integer.parseInt(module.group(2))).isBetween(4, drawn.side() - 5);
            });
  }

  @Test
  void whenACodeIsLogged_thenNothingOfItsTextIsTold() {
    assertThat(QrCode.of("otpauth://totp/a?secret=B").toString()).isEqualTo("QrCode[…]");
  }

  /** The drawing as dots, each module some dots wide. */
  private static RGBLuminanceSource picture(QrCode code) {
    var side = code.side() * SCALE;
    var dots = new int[side * side];
    Arrays.fill(dots, WHITE);
    MODULE
        .matcher(code.path())
        .results()
        .forEach(
            module -> {
              var x = Integer.parseInt(module.group(1)) * SCALE;
              var y = Integer.parseInt(module.group(2)) * SCALE;
              for (var row = y; row < y + SCALE; row++) {
                Arrays.fill(dots, row * side + x, row * side + x + SCALE, 0);
              }
            });
    return new RGBLuminanceSource(side, side, dots);
  }
}
