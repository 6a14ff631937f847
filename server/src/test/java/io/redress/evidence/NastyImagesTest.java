package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.image.SafeImage;
import io.redress.evidence.image.SafeImages;
import io.redress.platform.SharedData;
import io.redress.shared.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to break decoders (the test images of Pillow). */
@Tag("data")
class NastyImagesTest {
  private static final Path FOLDER = SharedData.folder("nasty-images");
  private static final int LONGEST_EDGE = 2_400;

  private final SafeImages images = new SafeImages();

  static List<Path> files() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whenAFileComes_thenItEndsInACleanPictureOrAClearNo(Path file) throws IOException {
    var name = file.getFileName().toString();
    Optional<SafeImage> taken;
    try {
      taken = Optional.of(images.read(name, Files.readAllBytes(file)));
    } catch (Problem no) {
      taken = Optional.empty();
      assertThat(no.violations()).singleElement().matches(why -> why.field().equals("file"));
      assertThat(no).hasMessageContaining(name).hasMessageContaining("photo");
    }
    for (var image : taken.stream().toList()) {
      var decoded = decoded(image);
      assertThat(decoded.getWidth()).isEqualTo(image.width()).isLessThanOrEqualTo(LONGEST_EDGE);
      assertThat(decoded.getHeight()).isEqualTo(image.height()).isLessThanOrEqualTo(LONGEST_EDGE);
      assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("Exif", "eXIf", "xmp", "XMP", "GPS", "iTXt", "tEXt", "ICC_PROFILE");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hopper.png",
        "exif_gps.jpg",
        "exif-72dpi-int.jpg",
        "broken_exif_dpi.jpg",
        "hopper_orientation_6.jpg",
        "apng/mode_16bit.png",
        "tiff_16bit_RGB_target.png"
      })
  void whenItIsAPhotoWithOddMetadata_thenItIsTaken(String name) throws IOException {
    var image = images.read(name, Files.readAllBytes(FOLDER.resolve(name)));

    assertThat(image.bytes()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "6", "7"})
  void whenTheSamePictureIsHeldAnotherWay_thenItComesOutAlike(String orientation)
      throws IOException {
    var upsideDown = read("hopper_orientation_3.jpg");
    var other = read("hopper_orientation_" + orientation + ".jpg");

    assertThat(meanDifference(upsideDown, other)).isLessThan(6);
  }

  @Test
  void whenAPictureIsNotTurned_thenTheComparisonWouldTell() throws IOException {
    var stored = Files.readAllBytes(FOLDER.resolve("hopper_orientation_3.jpg"));
    var asStored = ImageIO.read(new ByteArrayInputStream(stored));

    assertThat(meanDifference(asStored, read("hopper_orientation_3.jpg"))).isGreaterThan(20);
  }

  private BufferedImage read(String name) throws IOException {
    return decoded(images.read(name, Files.readAllBytes(FOLDER.resolve(name))));
  }

  private static BufferedImage decoded(SafeImage image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(image.bytes()));
  }

  private static double meanDifference(BufferedImage one, BufferedImage two) {
    assertThat(two.getWidth()).isEqualTo(one.getWidth());
    assertThat(two.getHeight()).isEqualTo(one.getHeight());
    var sum = 0L;
    for (var y = 0; y < one.getHeight(); y++) {
      for (var x = 0; x < one.getWidth(); x++) {
        sum += Math.abs((one.getRGB(x, y) >> 8 & 0xFF) - (two.getRGB(x, y) >> 8 & 0xFF));
      }
    }
    return (double) sum / ((long) one.getWidth() * one.getHeight());
  }
}
