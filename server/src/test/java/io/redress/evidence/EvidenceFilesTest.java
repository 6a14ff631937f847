package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.evidence.image.SafeImages;
import io.redress.platform.StoreTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import({EvidenceFiles.class, SafeImages.class})
class EvidenceFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:42:06Z");
  private static final int FILES_PER_CASE = 12;

  @Autowired EvidenceFiles files;
  @Autowired Tenancy tenancy;

  private final MerchantId ours = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private Evidence add(String name, byte[] bytes) {
    return tenancy.call(ours, () -> files.add(caseId, name, bytes, "consumer", NOW));
  }

  private static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(width / 2, height / 2, Color.RED.getRGB());
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** A PNG that says to be of this size; there are no pixels in it. */
  private static byte[] pngThatClaims(int width, int height) {
    return ByteBuffer.wrap(picture("png", 1, 1).clone())
        .putInt(16, width)
        .putInt(20, height)
        .array();
  }

  /** The JPEG with an EXIF segment that says how the camera was held and where it was. */
  private static byte[] heldSideways(byte[] jpeg) {
    var exif =
        ("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0"
                + "53.5436 N 9.9898 E")
            .getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(jpeg.length + exif.length + 4)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) (exif.length + 2))
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  @Nested
  class GivenAPhoto {
    @Test
    void whenItIsAdded_thenItIsReadBackAsItWasWrittenAnew() throws IOException {
      var original = heldSideways(picture("jpg", 300, 200));

      var evidence = add("C:\\Users\\Clara\\..\\bag.jpg", original);

      assertThat(evidence.name()).isEqualTo("bag.jpg");
      assertThat(evidence.mediaType()).isEqualTo("image/jpeg");
      assertThat(evidence.width()).isEqualTo(200);
      assertThat(evidence.height()).isEqualTo(300);
      assertThat(tenancy.call(ours, () -> files.ofCase(caseId))).containsExactly(evidence);
      var kept = tenancy.call(ours, () -> files.image(evidence.id())).orElseThrow();
      assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("Exif", "53.5436");
      assertThat(ImageIO.read(new ByteArrayInputStream(kept.bytes())).getHeight()).isEqualTo(300);
    }

    @Test
    void whenItIsVeryLarge_thenItIsKeptSmaller() {
      var evidence = add("wide.png", picture("png", 7_000, 5_000));

      assertThat(evidence.width()).isEqualTo(2_400);
      assertThat(evidence.height()).isBetween(1_713, 1_715);
    }

    @Test
    void whenItsNameLies_thenItsContentCounts() {
      assertThat(add("bag.jpg", picture("png", 3, 3)).mediaType()).isEqualTo("image/png");
    }

    @Test
    void whenAnotherMerchantAsks_thenThereIsNone() {
      var evidence = add("bag.png", picture("png", 3, 3));
      var theirs = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(theirs, () -> files.image(evidence.id()))).isEmpty();
      assertThat(tenancy.call(theirs, () -> files.ofCase(caseId))).isEmpty();
    }
  }

  @Nested
  class GivenSomethingElse {
    @Test
    void whenItIsNoPicture_thenTheProblemSaysWhatHelps() {
      for (var content : new String[] {"", "<svg onload='alert(1)'/>", "%PDF-1.7", "GIF89a"}) {
        refused(content.getBytes(StandardCharsets.UTF_8), ProblemCode.INVALID, "JPEG or PNG");
      }
    }

    @Test
    void whenItIsTooLarge_thenItIsRefusedBeforeItIsRead() {
      var large = Arrays.copyOf(picture("jpg", 3, 3), 8 * 1024 * 1024 + 1);

      refused(large, ProblemCode.TOO_LARGE, "larger than 8 MB");
    }

    @Test
    void whenItClaimsTooManyPixels_thenItIsRefusedBeforeItIsDecoded() {
      refused(pngThatClaims(65_000, 65_000), ProblemCode.TOO_LARGE, "40 million pixels");
      refused(pngThatClaims(-1, -1), ProblemCode.TOO_LARGE, "40 million pixels");
    }

    @Test
    void whenItIsCutOff_thenItIsAPictureOrANo() {
      var whole = picture("png", 600, 400);

      refused(Arrays.copyOf(whole, whole.length / 2), ProblemCode.INVALID, "damaged");
    }

    @Test
    void whenAJpegAsksForThousandsOfScans_thenItIsRefused() {
      var jpeg = picture("jpg", 3, 3);
      var bytes = ByteBuffer.allocate(jpeg.length + 400).put(jpeg);
      IntStream.range(0, 200).forEach(i -> bytes.putShort((short) 0xFFDA));

      refused(bytes.array(), ProblemCode.INVALID, "too many layers");
    }

    private void refused(byte[] bytes, ProblemCode code, String words) {
      assertThatThrownBy(() -> add("odd", bytes))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.violations().getFirst().field()).isEqualTo("file");
              })
          .hasMessageContaining(words);
      assertThat(tenancy.call(ours, () -> files.ofCase(caseId))).isEmpty();
    }
  }

  @Nested
  class GivenAFullCase {
    @Test
    void whenManyAreAddedAtOnce_thenTheLimitHolds() throws InterruptedException {
      var small = picture("png", 3, 3);
      Callable<Boolean> adding =
          () -> {
            try {
              add("bag.png", small);
              return true;
            } catch (Problem full) {
              return false;
            }
          };
      try (var threads = Executors.newFixedThreadPool(4)) {
        threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> adding).toList());
      }

      assertThat(tenancy.call(ours, () -> files.ofCase(caseId))).hasSize(FILES_PER_CASE);
      assertThatThrownBy(() -> add("bag.png", small))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("as many as one case holds");
    }
  }
}
