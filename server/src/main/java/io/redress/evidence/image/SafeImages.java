package io.redress.evidence.image;

import io.redress.evidence.domain.ImageHeader;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Makes pictures of any origin safe, or says why not: size, kind and pixels are checked before a
 * decoder sees a byte.
 */
@Component
public class SafeImages {
  private static final int LARGEST_FILE_BYTES = 8 * 1024 * 1024;
  private static final long MOST_PIXELS = 40_000_000;
  private static final int MOST_SCANS = 100;
  private static final String CHOOSE_ANOTHER = "Take or choose another photo, as JPEG or PNG.";

  /** Decoding takes up to 130 MB; one at a time keeps a small heap whole. */
  private final Semaphore oneAtATime = new Semaphore(1);

  /**
   * The picture, upright, at most 2,400 pixels long, without anything but its pixels.
   *
   * @param name what a problem calls it
   * @throws Problem INVALID or TOO_LARGE of field {@code file}
   */
  public SafeImage read(String name, byte[] bytes) {
    var header = checked(name, bytes);
    oneAtATime.acquireUninterruptibly();
    try {
      return Picture.decode(header, bytes).upright(header.orientation()).write(header.kind());
    } catch (IOException | RuntimeException undecodable) {
      // decoders answer broken files with exceptions of every kind
      throw problem(ProblemCode.INVALID, name, "is damaged or of a rare kind", CHOOSE_ANOTHER);
    } finally {
      oneAtATime.release();
    }
  }

  private static ImageHeader checked(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw problem(ProblemCode.INVALID, name, "is empty", CHOOSE_ANOTHER);
    }
    if (bytes.length > LARGEST_FILE_BYTES) {
      throw problem(
          ProblemCode.TOO_LARGE,
          name + ", " + bytes.length + " bytes",
          "is larger than 8 MB",
          "Send it in a smaller size.");
    }
    var header =
        ImageHeader.of(bytes)
            .orElseThrow(
                () ->
                    problem(
                        ProblemCode.INVALID, name, "is no JPEG or PNG picture", CHOOSE_ANOTHER));
    if (header.pixels() > MOST_PIXELS) {
      throw problem(
          ProblemCode.TOO_LARGE,
          name + ", " + header.width() + " x " + header.height(),
          "has more than 40 million pixels",
          "Send it in a smaller size.");
    }
    if (scans(bytes) > MOST_SCANS) {
      throw problem(ProblemCode.INVALID, name, "has too many layers", CHOOSE_ANOTHER);
    }
    return header;
  }

  /** Each scan of a progressive JPEG costs a pass over all pixels; a few bytes can ask for many. */
  private static int scans(byte[] bytes) {
    var scans = 0;
    for (var i = 1; i < bytes.length; i++) {
      scans += bytes[i - 1] == (byte) 0xFF && bytes[i] == (byte) 0xDA ? 1 : 0;
    }
    return scans;
  }

  private static Problem problem(ProblemCode code, String value, String reason, String remedy) {
    return Problem.of(code, new Violation("file", value, reason, remedy));
  }
}
