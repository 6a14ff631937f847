package io.redress.faces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ReaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private static final int QUIET_ZONE = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PA-000042",
        "otpauth://totp/H%C3%B4tel%20Bleu:ann?secret=JBSWY3DPEHPK3PXP&issuer=H%C3%B4tel",
        "箱の番号 · رقم الطرد"
      })
  void whenACodeIsDrawn_thenAPhoneReadsTheSameText(String text) throws ReaderException {
    assertThat(Scanner.read(QrCode.of(text), BarcodeFormat.QR_CODE)).isEqualTo(text);
  }

  @Test
  void whenACodeIsDrawn_thenLightIsLeftAroundIt() {
    var drawn = QrCode.of("otpauth://totp/a?secret=B");

    assertThat(drawn.width()).isEqualTo(drawn.height());
    assertThat(Scanner.dark(drawn))
        .isNotEmpty()
        .allSatisfy(
            dark -> {
              assertThat(dark.x()).isGreaterThanOrEqualTo(QUIET_ZONE);
              assertThat(dark.y()).isBetween(QUIET_ZONE, drawn.height() - QUIET_ZONE - 1);
              assertThat(dark.x() + dark.wide()).isLessThanOrEqualTo(drawn.width() - QUIET_ZONE);
              assertThat(dark.high()).isEqualTo(1);
            });
  }

  @Test
  void whenACodeIsLogged_thenNothingOfItsTextIsTold() {
    assertThat(QrCode.of("otpauth://totp/a?secret=B").toString()).isEqualTo("CodeDrawing[…]");
  }
}
