package io.redress.platform.backup;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The folder that a backup is written into, for its owner only. It carries the mark of something
 * unfinished until everything in it is safe on the disk.
 */
final class BackupFolder implements AutoCloseable {
  /** The mark of a backup that is being made, or that broke off. */
  static final String UNFINISHED = "unfinished";

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;
  private final Checksums checksums;
  private final TreeSet<Path> folders = new TreeSet<>();
  private boolean isFinished;

  private BackupFolder(Path path, Checksums checksums) {
    this.path = path;
    this.checksums = checksums;
    folders.add(path);
  }

  /** Takes a new or empty folder that does not lie in the data folder. */
  static BackupFolder begin(Path wanted, Path data) throws IOException {
    var path = wanted.toAbsolutePath().normalize();
    if (path.startsWith(data) || data.startsWith(path)) {
      throw new StartupProblem(
          "A backup belongs outside of the data folder %s: choose another folder than %s."
              .formatted(data, path));
    }
    make(path);
    try (var children = Files.newDirectoryStream(path)) {
      if (children.iterator().hasNext()) {
        throw notEmpty(path);
      }
    }
    try {
      Files.createFile(path.resolve(UNFINISHED));
    } catch (FileAlreadyExistsException e) {
      throw notEmpty(path);
    }
    return new BackupFolder(path, Checksums.in(path));
  }

  private static void make(Path path) throws IOException {
    try {
      Files.createDirectories(path.resolveSibling(""));
      if (!Files.isDirectory(path)) {
        Files.createDirectory(path, OWNER_ONLY);
      }
    } catch (FileAlreadyExistsException e) {
      throw new StartupProblem("%s is no folder: choose another.".formatted(e.getFile()), e);
    }
  }

  private static StartupProblem notEmpty(Path path) {
    return new StartupProblem(
        "The folder %s is not empty: a backup is written into a new one.".formatted(path));
  }

  Path path() {
    return path;
  }

  /** Refuses before the work begins what cannot fit. */
  void requireSpace(long bytes) throws IOException {
    var free = Files.getFileStore(path).getUsableSpace();
    if (free < bytes) {
      throw new StartupProblem(
          "The disk of %s has %,d MB free and the backup needs %,d MB: make room, or choose another folder."
              .formatted(path, Progress.megabytes(free), Progress.megabytes(bytes)));
    }
  }

  /** Copies a file to this name, with slashes, inside the backup; returns its length. */
  long copy(Path from, String name) throws IOException {
    var file = CopiedFile.copy(from, place(name));
    checksums.add(name, file);
    return file.bytes();
  }

  /** Keeps a text under this name. */
  void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps these bytes under this name. */
  void write(String name, byte[] content) throws IOException {
    checksums.add(name, CopiedFile.write(content, place(name)));
  }

  private Path place(String name) throws IOException {
    var place = path.resolve(name);
    var folder = place.resolveSibling("").normalize();
    if (!folders.contains(folder)) {
      Files.createDirectories(folder, OWNER_ONLY);
      for (var made = folder; made.startsWith(path); made = made.resolve("..").normalize()) {
        folders.add(made);
      }
    }
    return place;
  }

  /** Says that all is there: the facts come last, after everything they speak of is safe. */
  void finish(Instant asOf, Instant finishedAt, Optional<BackupFacts.Database> database)
      throws IOException {
    checksums.close();
    var digest = CopiedFile.read(path.resolve(Checksums.FILE)).digest();
    var contents = new BackupFacts.Contents(checksums.files(), checksums.bytes(), digest);
    flushAll();
    var facts = new BackupFacts(asOf, finishedAt, database, contents);
    var _ =
        CopiedFile.write(
            facts.text().getBytes(StandardCharsets.UTF_8), path.resolve(BackupFacts.FILE));
    Files.delete(path.resolve(UNFINISHED));
    flush(path);
    isFinished = true;
  }

  private void flushAll() throws IOException {
    try (var flush = new Flush()) {
      Checksums.read(path, line -> flush.add(path.resolve(line.path())));
      flush.await();
      for (var folder : folders) {
        flush.add(folder);
      }
      flush.await();
    }
  }

  long files() {
    return checksums.files();
  }

  long bytes() {
    return checksums.bytes();
  }

  private static void flush(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Throws away what did not come to its end, so that nothing half lies there. */
  @Override
  public void close() throws IOException {
    if (isFinished) {
      return;
    }
    try (checksums;
        var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(path)) {
          Files.delete(file);
        }
      }
    }
  }
}
