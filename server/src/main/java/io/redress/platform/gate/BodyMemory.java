package io.redress.platform.gate;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * The memory for bodies on their way in. Together they take a part of the heap and no more, whoever
 * sends them and however many they are; one that trickles in is given up.
 */
final class BodyMemory {
  /** Of the heap, one in so many bytes. */
  private static final int SHARE = 8;

  private static final int CHUNK_BYTES = 64 * 1024;
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final long LEAST_BYTES_A_SECOND = 64L * 1024;

  private final Semaphore chunks;
  private final LongSupplier nanoTime;

  BodyMemory() {
    this((int) (Runtime.getRuntime().maxMemory() / SHARE / CHUNK_BYTES), System::nanoTime);
  }

  BodyMemory(int chunks, LongSupplier nanoTime) {
    this.chunks = new Semaphore(chunks);
    this.nanoTime = nanoTime;
  }

  /** A body was not taken. */
  enum Refusal {
    TOO_LARGE,
    TOO_SLOW,
    NO_ROOM
  }

  /** What was read of one body, until it is let go. */
  final class Held implements AutoCloseable {
    private byte[] bytes = {};
    private Optional<Refusal> refusal = Optional.empty();
    private int taken;

    byte[] bytes() {
      return bytes;
    }

    Optional<Refusal> refusal() {
      return refusal;
    }

    private Held refused(Refusal why) {
      refusal = Optional.of(why);
      return this;
    }

    private boolean take() {
      if (!chunks.tryAcquire()) {
        return false;
      }
      taken++;
      return true;
    }

    @Override
    public void close() {
      chunks.release(taken);
      taken = 0;
    }
  }

  /**
   * Reads a body; close what comes back in any case.
   *
   * @param told how many bytes it says it has, negative when it does not say
   * @param limit how many it may have
   */
  Held read(InputStream body, long told, int limit) throws IOException {
    var held = new Held();
    try {
      var first = told >= 0 && told < CHUNK_BYTES ? (int) told + 1 : CHUNK_BYTES;
      return read(body, first, limit, held);
    } catch (IOException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private Held read(InputStream body, int first, int limit, Held held) throws IOException {
    var begun = nanoTime.getAsLong();
    var pieces = new ArrayList<byte[]>();
    var size = 0;
    while (true) {
      if (!held.take()) {
        return held.refused(Refusal.NO_ROOM);
      }
      var piece = new byte[pieces.isEmpty() ? first : CHUNK_BYTES];
      var filled = 0;
      while (filled < piece.length) {
        var count = body.read(piece, filled, piece.length - filled);
        if (count < 0) {
          held.bytes = joined(pieces, piece, size + filled);
          return held;
        }
        filled += count;
        if (size + filled > limit) {
          return held.refused(Refusal.TOO_LARGE);
        }
        var longest = GRACE.plusSeconds((size + filled) / LEAST_BYTES_A_SECOND);
        if (nanoTime.getAsLong() - begun > longest.toNanos()) {
          return held.refused(Refusal.TOO_SLOW);
        }
      }
      pieces.add(piece);
      size += filled;
    }
  }

  private static byte[] joined(List<byte[]> pieces, byte[] last, int size) {
    var whole = new byte[size];
    var at = 0;
    for (var piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    System.arraycopy(last, 0, whole, at, size - at);
    return whole;
  }
}
