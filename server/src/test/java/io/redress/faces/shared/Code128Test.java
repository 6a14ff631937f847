package io.redress.faces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ReaderException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Code128Test {
  private static final int QUIET_ZONE = 10;
  private static final int TRIES = 500;
  private static final int LONGEST = 28;
  private static final long SEED = 20261123;

  private static String read(String text) throws ReaderException {
    return Scanner.read(Code128.of(text).orElseThrow(), BarcodeFormat.CODE_128);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RR473124829BE",
        "1Z999AA10123456784",
        "JJD000390007862452437",
        "00340434161094042557",
        "PA-000042",
        "1234567890123456789012345678901234",
        "A",
        "12",
        "123",
        "A1234B123456C12",
        "!\"#$%&'()*+,-./:;<=",
        ">?@[]^_`{|}~"
      })
  void whenANumberIsDrawn_thenAScannerReadsIt(String number) throws ReaderException {
    assertThat(read(number)).isEqualTo(number);
  }

  @Test
  void whenAnyNumbersAreDrawn_thenAScannerReadsEachOfThem() throws ReaderException {
    var random = new Random(SEED);
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var number = any(random);

      assertThat(read(number)).as("seed %d", SEED).isEqualTo(number);
    }
  }

  /** Digits and letters in runs, as carriers mix them. */
  private static String any(Random random) {
    var number = new StringBuilder();
    var length = 1 + random.nextInt(LONGEST);
    while (number.length() < length) {
      if (random.nextBoolean()) {
        number.append(random.nextLong(1, 10_000_000L));
      } else {
        number.append((char) ('A' + random.nextInt(26)));
      }
    }
    return number.substring(0, length);
  }

  @Test
  void whenOnlyDigitsAreDrawn_thenTwoTakeOneCharacter() {
    var digits = Code128.of("00340434161094042557").orElseThrow();

    // start, ten pairs and check of 11 modules each, stop of 13, light on both sides
    assertThat(digits.width()).isEqualTo(12 * 11 + 13 + 2 * QUIET_ZONE);
  }

  @Test
  void whenANumberIsDrawn_thenLightIsLeftOnBothSides() {
    var drawing = Code128.of("RR473124829BE").orElseThrow();
    var dark = Scanner.dark(drawing);

    assertThat(dark.getFirst().x()).isEqualTo(QUIET_ZONE);
    assertThat(dark.getLast().x() + dark.getLast().wide()).isEqualTo(drawing.width() - QUIET_ZONE);
  }

  @Test
  void whenItCannotBeWrittenOrIsTooLongForALabel_thenNothingIsDrawn() {
    assertThat(Code128.of("")).isEmpty();
    assertThat(Code128.of("包裹42")).isEmpty();
    assertThat(Code128.of("A\u0007B")).isEmpty();
    assertThat(Code128.of("ABCDEFGHIJ".repeat(5))).isEmpty();
  }
}
