package io.redress.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes to the disk and returns only when it is there; readable by its owner only. */
public final class DurableFiles {
  private static final String OWNER_ONLY = "rw-------";

  private DurableFiles() {}

  /** Adds text to the end of a file, which is made when it is missing. */
  public static void append(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    try (var channel = FileChannel.open(file, options, rights)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
