package io.redress.platform.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The list of all files of a backup with the SHA-256 of each, in the form that {@code sha256sum -c}
 * reads; written line by line, so that it may be longer than the memory.
 */
final class Checksums implements AutoCloseable {
  /** The name of the file that holds it. */
  static final String FILE = "SHA256SUMS";

  private static final String BETWEEN = "  ";

  /** One line of the list: a path inside the backup and what its digest was. */
  record Line(String path, String digest) {}

  /** Somebody who takes the lines of a list in their order. */
  interface Reader {
    void take(Line line) throws IOException;
  }

  private final FileChannel channel;
  private final BufferedWriter writer;
  private long files;
  private long bytes;

  private Checksums(FileChannel channel) {
    this.channel = channel;
    this.writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
  }

  /** Begins the list of a backup. */
  static Checksums in(Path folder) throws IOException {
    return new Checksums(
        FileChannel.open(
            folder.resolve(FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  void add(String path, CopiedFile file) throws IOException {
    if (path.indexOf('\n') >= 0) {
      throw new IOException("A file name with a line break cannot be kept: " + path);
    }
    writer.append(file.digest()).append(BETWEEN).append(path).append('\n');
    files++;
    bytes += file.bytes();
  }

  long files() {
    return files;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      writer.flush();
      channel.force(true);
    }
  }

  /** Reads the list of a backup. */
  static void read(Path folder, Reader reader) throws IOException {
    try (var lines = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var at = line.indexOf(BETWEEN);
        if (at < 0) {
          throw new IOException("%s has a line that is none: %s".formatted(FILE, line));
        }
        reader.take(new Line(line.substring(at + BETWEEN.length()), line.substring(0, at)));
      }
    }
  }
}
