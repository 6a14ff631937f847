package io.redress.evidence.image;

import io.redress.evidence.domain.ImageHeader;
import io.redress.evidence.image.Unreadable.Why;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes copies of pictures of any origin, or says why not: kind, pixels and the memory that a
 * decoder would hold are checked before a decoder sees a byte, its time while it works.
 */
@Component
public class SafeImages implements AutoCloseable {
  /** A clean copy and a small one of it. */
  public record Copies(SafeImage copy, SafeImage thumbnail) {}

  /** The pictures of every telephone at full size; a bomb claims more. */
  private static final long MOST_PIXELS = 64_000_000;

  private static final long MOST_HELD_BYTES = 48L << 20;
  private static final int MOST_SCANS = 100;
  private static final long MOST_PIXELS_OF_ALL_SCANS = 200_000_000;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /**
   * One at a time, so that a small heap stays whole; a thread of its own, whose processor time can
   * be counted, so that neither a busy machine nor a virtual thread makes a good photo late.
   */
  private final ExecutorService decoder =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("evidence-decoder").unstarted(work));

  /** The copies of a picture, upright, without anything but its pixels. */
  public Copies read(ImageHeader header, ByteBuffer bytes) throws Unreadable {
    check(header, bytes);
    try {
      return decoder.submit(() -> copies(header, bytes)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a picture was decoded", e);
    } catch (ExecutionException e) {
      throw new Unreadable(why(e.getCause()));
    }
  }

  @Override
  public void close() {
    decoder.shutdownNow();
  }

  private static Copies copies(ImageHeader header, ByteBuffer bytes) throws IOException {
    var picture =
        Picture.decode(header, bytes, new Budget(LONGEST), MOST_PIXELS)
            .upright(header.orientation());
    return new Copies(picture.copy(header.kind()), picture.thumbnail());
  }

  private static void check(ImageHeader header, ByteBuffer bytes) throws Unreadable {
    if (header.pixels() > MOST_PIXELS) {
      throw new Unreadable(Why.TOO_MANY_PIXELS);
    }
    if (header.heldBytes() > MOST_HELD_BYTES) {
      throw new Unreadable(Why.TOO_HARD);
    }
    if (header.kind() == ImageHeader.Kind.JPEG) {
      var scans = scans(bytes);
      if (scans > MOST_SCANS
          || (header.heldBytes() > 0 && scans * header.pixels() > MOST_PIXELS_OF_ALL_SCANS)) {
        throw new Unreadable(Why.TOO_HARD);
      }
    }
  }

  /** Each scan of a progressive JPEG costs a pass over all pixels; a few bytes can ask for many. */
  private static int scans(ByteBuffer bytes) {
    var scans = 0;
    for (var i = 1; i < bytes.capacity(); i++) {
      scans += bytes.get(i) == (byte) 0xDA && bytes.get(i - 1) == (byte) 0xFF ? 1 : 0;
    }
    return scans;
  }

  /** Decoders answer broken files with exceptions of every kind, and with wishes for memory. */
  private static Why why(@Nullable Throwable failure) {
    return failure instanceof Budget.Spent || failure instanceof VirtualMachineError
        ? Why.TOO_HARD
        : Why.DAMAGED;
  }
}
