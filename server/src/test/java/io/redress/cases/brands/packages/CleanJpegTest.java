package io.redress.cases.brands.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.EvidenceSamples;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a JPEG goes the picture, and nothing that was written beside it. */
class CleanJpegTest {
  private static final byte[] PICTURE = EvidenceSamples.picture("jpeg", 60, 40);

  private static byte[] with(String marker, String words) {
    var content = words.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(PICTURE.length + content.length + 4)
        .put(PICTURE, 0, 2)
        .putShort((short) Integer.parseInt(marker, 16))
        .putShort((short) (content.length + 2))
        .put(content)
        .put(PICTURE, 2, PICTURE.length - 2)
        .array();
  }

  @ParameterizedTest
  @CsvSource({
    "FFE0, AVI1 of a camera",
    "FFE1, http://ns.adobe.com/xap/1.0/",
    "FFE2, MPF with one more picture",
    "FFED, Photoshop 3.0",
    "FFEF, of a device",
    "FFFE, Sofia was here"
  })
  void whenADeviceOrAProgramWroteBesideIt_thenThatIsGone(String marker, String words) {
    assertThat(CleanJpeg.of(with(marker, words)).orElseThrow()).isEqualTo(PICTURE);
  }

  @ParameterizedTest
  @CsvSource({"FFE2, ICC_PROFILE", "FFEE, Adobe"})
  void whenColoursNeedIt_thenItStays(String marker, String name) {
    var needed = with(marker, name + "\0\1\1");

    assertThat(CleanJpeg.of(needed).orElseThrow()).isEqualTo(needed);
  }

  @Test
  void whenSomethingFollowsItsEnd_thenThatIsGone() {
    var longer = ByteBuffer.allocate(2 * PICTURE.length).put(PICTURE).put(PICTURE).array();

    assertThat(CleanJpeg.of(longer).orElseThrow()).isEqualTo(PICTURE);
  }

  @Test
  void whenItEndsBeforeItsEnd_thenThereIsNothing() {
    for (var length = 0; length < PICTURE.length; length++) {
      assertThat(CleanJpeg.of(Arrays.copyOf(PICTURE, length))).isEmpty();
    }
  }

  @Test
  void whenASegmentLeadsNowhere_thenThereIsNothing() {
    var astray = with("FFE1", "Exif");
    astray[4] = (byte) 0x7F;

    assertThat(CleanJpeg.of(astray)).isEmpty();
  }
}
