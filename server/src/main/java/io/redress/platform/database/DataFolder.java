package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of one installation, held by one process at a time. */
final class DataFolder implements AutoCloseable {
  /** The file that marks a folder whose restore has not come to its end. */
  static final String UNFINISHED = "restore-unfinished";

  /** The part of a data folder that belongs to PostgreSQL. */
  static final String POSTGRES = "postgres";

  private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes the folder when it is missing and takes hold of it; refuses one half restored. */
  static DataFolder hold(Path wanted) {
    if (Files.exists(wanted.resolve(UNFINISHED))) {
      throw new StartupProblem(
          "A restore into %s did not come to its end: empty the folder and restore again."
              .formatted(wanted));
    }
    return holdAnyhow(wanted);
  }

  /** Takes hold of it in whatever state it is. */
  static DataFolder holdAnyhow(Path wanted) {
    try {
      // One name however it is spelled: a server of an earlier start is known by it.
      var path = Files.createDirectories(wanted).toRealPath();
      requireSpace(path);
      var channel =
          FileChannel.open(
              path.resolve("redress.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartupProblem(
            "The data folder %s is in use by another Redress: stop it, or choose another folder with --data."
                .formatted(path));
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new StartupProblem(
          "The data folder %s cannot be written: make it writable, or choose another with --data (%s)."
              .formatted(wanted, e.getMessage()),
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void requireSpace(Path path) throws IOException {
    var free = Files.getFileStore(path).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw diskFull(path);
    }
  }

  static StartupProblem diskFull(Path path) {
    return new StartupProblem(
        "The disk of %s is full (less than 200 MB free): make room, or choose another folder with --data."
            .formatted(path));
  }

  Path path() {
    return path;
  }

  /** The folder below it that belongs to PostgreSQL. */
  Path postgres() throws IOException {
    return Files.createDirectories(path.resolve(POSTGRES));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("The lock of " + path + " cannot be let go.", e);
    }
  }
}
