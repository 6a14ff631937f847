package io.redress.platform.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * One file as it was read.
 *
 * @param bytes its length
 * @param digest SHA-256 over what was read, in hexadecimal
 */
record CopiedFile(long bytes, String digest) {
  private static final int BLOCK_BYTES = 256 * 1024;
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Copies a file that need not stand still; {@link Flush} makes the copy safe. */
  static CopiedFile copy(Path from, Path to) throws IOException {
    try (var source = FileChannel.open(from, StandardOpenOption.READ);
        var target =
            FileChannel.open(
                to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
      return pass(source, target);
    }
  }

  /** Keeps a small text as a file; it is safe on the disk when this returns. */
  static CopiedFile write(byte[] content, Path to) throws IOException {
    try (var target =
        FileChannel.open(
            to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
      var block = ByteBuffer.wrap(content);
      while (block.hasRemaining()) {
        target.write(block);
      }
      target.force(true);
    }
    var digest = sha256();
    digest.update(content);
    return new CopiedFile(content.length, HexFormat.of().formatHex(digest.digest()));
  }

  /** Reads a file without copying it. */
  static CopiedFile read(Path file) throws IOException {
    var digest = sha256();
    var block = new byte[BLOCK_BYTES];
    var bytes = 0L;
    try (var source = Files.newInputStream(file)) {
      for (var read = source.read(block); read >= 0; read = source.read(block)) {
        digest.update(block, 0, read);
        bytes += read;
      }
    }
    return new CopiedFile(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private static CopiedFile pass(FileChannel source, FileChannel target) throws IOException {
    var digest = sha256();
    var block = ByteBuffer.allocate(BLOCK_BYTES);
    var bytes = 0L;
    while (source.read(block) >= 0) {
      block.flip();
      bytes += block.remaining();
      digest.update(block.duplicate());
      while (block.hasRemaining()) {
        target.write(block);
      }
      block.clear();
    }
    return new CopiedFile(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
