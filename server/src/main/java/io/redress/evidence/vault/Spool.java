package io.redress.evidence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Puts what comes in into a file of its own while it is looked at; nothing there is kept. */
public final class Spool {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;

  public Spool(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that was taken in; it goes when this is closed.
   *
   * @param sha256 in hexadecimal digits
   * @param end why there is no more of it
   */
  public record Spooled(Path path, long bytes, String sha256, End end) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }

  /** How a stream ended. */
  public enum End {
    WHOLE,
    /** There was more than is allowed; it was not read. */
    TOO_LONG,
    /** The connection broke: what came before it is here. */
    CUT
  }

  /** Takes in at most so many bytes. */
  public Spooled take(InputStream from, long mostBytes) throws IOException {
    Files.createDirectories(folder);
    var path = Files.createTempFile(folder, "incoming", "");
    var digest = sha256();
    try (var file = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      var copied = copy(from, file, mostBytes);
      file.flush();
      return new Spooled(
          path, copied.bytes(), HexFormat.of().formatHex(digest.digest()), copied.end());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private record Copied(long bytes, End end) {}

  private static Copied copy(InputStream from, OutputStream to, long mostBytes) throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    var bytes = 0L;
    while (true) {
      int count;
      try {
        count = from.read(buffer);
      } catch (IOException broken) {
        return new Copied(bytes, End.CUT);
      }
      if (count < 0) {
        return new Copied(bytes, End.WHOLE);
      }
      if (bytes + count > mostBytes) {
        return new Copied(bytes, End.TOO_LONG);
      }
      to.write(buffer, 0, count);
      bytes += count;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
