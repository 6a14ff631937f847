package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.image.SafeImage;
import io.redress.evidence.intake.Intake;
import io.redress.evidence.intake.Unusable;
import io.redress.platform.SharedData;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to break decoders (the test images of Pillow). */
@Tag("data")
class NastyImagesTest {
  private static final Path FOLDER = SharedData.folder("nasty-images");
  private static final int LONGEST_EDGE = 2_400;
  private static final int LONGEST_MILLIS = 2_000;

  private final Intake intake = EvidenceSamples.intake();

  @TempDir Path folder;

  /** What a virtual machine with this heap said about the files of a folder, a line each. */
  private static List<String> run(String heap, Path files) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                heap,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                NastyImagesRun.class.getName(),
                files.toString())
            .redirectErrorStream(true)
            .start();
    var lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.onExit().join().exitValue()).as("%s", lines).isZero();
    return lines;
  }

  @Test
  void whenTheFilesComeToASmallMachine_thenEachEndsInAPreviewOrAClearNoInTime() throws IOException {
    var lines = run("-Xmx64m", FOLDER);

    try (var files = Files.walk(FOLDER)) {
      assertThat(lines).hasSize((int) files.filter(Files::isRegularFile).count());
    }
    assertThat(lines)
        .allSatisfy(
            line -> {
              var parts = line.split("\t", -1);
              assertThat(Integer.parseInt(parts[0])).as(line).isLessThan(LONGEST_MILLIS);
              assertThat(parts[1]).as(line).matches("preview \\d+ x \\d+|refused [a-z_]+");
            });
    assertThat(lines.stream().filter(line -> line.contains("preview"))).hasSizeGreaterThan(40);
  }

  @Test
  void whenPhotosOfATelephoneCome_thenTheyAreSeenInALittleMoreThanTheirPixelsTake()
      throws IOException {
    Files.write(folder.resolve("ordinary.jpg"), EvidenceSamples.picture("jpg", 4_032, 3_024));
    Files.write(folder.resolve("largest.jpg"), EvidenceSamples.picture("jpg", 8_064, 6_048));

    assertThat(run("-Xmx96m", folder))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("preview 2400 x 1800"))
        .allSatisfy(
            line ->
                assertThat(Integer.parseInt(line.split("\t", -1)[0])).isLessThan(LONGEST_MILLIS));
  }

  @Test
  void whenACopyIsMade_thenNothingButPixelsIsInIt() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        for (var copy : copy(file).stream().toList()) {
          var decoded = decoded(copy);
          assertThat(decoded.getWidth()).isEqualTo(copy.width()).isLessThanOrEqualTo(LONGEST_EDGE);
          assertThat(new String(copy.bytes(), StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain("Exif", "eXIf", "xmp", "XMP", "GPS", "iTXt", "tEXt", "ICC_PROFILE");
        }
      }
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
        "hopper_orientation_5.webp",
        "hopper.iccprofile.tif",
        "pil_sample_cmyk.jpg",
        "tiff_strip_cmyk_16l_jpeg.tif",
        "multiple_comments.gif",
        "apng/mode_16bit.png",
        "tiff_16bit_RGB_target.png"
      })
  void whenItIsAPhotoWithOddMetadata_thenItIsTaken(String name) throws IOException {
    assertThat(copy(FOLDER.resolve(name))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.jpg", "6.jpg", "7.jpg", "3.webp", "5.webp", "6.webp", "7.webp"})
  void whenTheSamePictureIsHeldAnotherWay_thenItComesOutAlike(String orientation)
      throws IOException {
    var upsideDown = read("hopper_orientation_3.jpg");
    var other = read("hopper_orientation_" + orientation);

    assertThat(meanDifference(upsideDown, other)).isLessThan(6);
  }

  @Test
  void whenAPictureIsNotTurned_thenTheComparisonWouldTell() throws IOException {
    var stored = Files.readAllBytes(FOLDER.resolve("hopper_orientation_3.jpg"));
    var asStored = ImageIO.read(new ByteArrayInputStream(stored));

    assertThat(meanDifference(asStored, read("hopper_orientation_3.jpg"))).isGreaterThan(20);
  }

  private Optional<SafeImage> copy(Path file) throws IOException {
    try {
      return intake.look(file.getFileName().toString(), file).copies().map(each -> each.copy());
    } catch (Unusable no) {
      return Optional.empty();
    }
  }

  private BufferedImage read(String name) throws IOException {
    return decoded(copy(FOLDER.resolve(name)).orElseThrow());
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
