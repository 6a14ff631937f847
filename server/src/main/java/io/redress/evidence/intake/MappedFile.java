package io.redress.evidence.intake;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file where they lie, so that a large one takes no heap. */
public final class MappedFile implements AutoCloseable {
  private final Arena arena;
  private final ByteBuffer bytes;

  private MappedFile(Arena arena, ByteBuffer bytes) {
    this.arena = arena;
    this.bytes = bytes;
  }

  /** Maps a file of less than 2 GB; it must not shrink before this is closed. */
  public static MappedFile of(Path path) throws IOException {
    var arena = Arena.ofShared();
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      var segment = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      return new MappedFile(arena, segment.asByteBuffer());
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  public ByteBuffer bytes() {
    return bytes;
  }

  @Override
  public void close() {
    arena.close();
  }
}
