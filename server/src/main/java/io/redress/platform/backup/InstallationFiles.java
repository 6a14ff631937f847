package io.redress.platform.backup;

import io.redress.platform.database.RestoringFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * What lies in the data folder beside the database: evidence, seals, secrets, the erasure list, and
 * whatever a later version keeps there.
 *
 * <p>They are copied after the database. A file that a row names is written before its row, and
 * never changed, so whatever the copied rows name is there. The erasure list comes last of all: it
 * then also names what was erased while the backup was made.
 */
final class InstallationFiles {
  /** Who was erased since the beginning; replayed after a restore. */
  static final String ERASURES = "erasures.log";

  private static final Set<String> LEFT_OUT =
      Set.of(
          "postgres",
          "redress.lock",
          "cache",
          "lost+found",
          RestoringFolder.MARK,
          BackupLog.FILE,
          ERASURES);

  private final Path data;
  private final BackupFolder target;
  private final Progress progress;
  private final long total;
  private long done;

  InstallationFiles(Path data, BackupFolder target, Progress progress) throws IOException {
    this.data = data;
    this.target = target;
    this.progress = progress;
    this.total = size();
  }

  long size() throws IOException {
    var size =
        new Object() {
          long bytes;
        };
    Files.walkFileTree(
        data,
        new Walk() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            size.bytes += attributes.size();
            return FileVisitResult.CONTINUE;
          }
        });
    return size.bytes;
  }

  /** Copies them all; what is thrown away meanwhile is not missed. */
  void copy() throws IOException {
    Files.walkFileTree(
        data,
        new Walk() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && !isLeftOut(file)) {
              take(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    take(data.resolve(ERASURES));
  }

  private void take(Path file) throws IOException {
    try {
      done += target.copy(file, Restore.INSTALLATION + data.relativize(file));
    } catch (NoSuchFileException e) {
      return;
    }
    progress.show("Copied files,", done, total);
  }

  private boolean isLeftOut(Path file) {
    var name = file.getFileName().toString();
    return file.resolveSibling("").equals(data)
        && (LEFT_OUT.contains(name) || name.endsWith(".aot") || name.endsWith(".new"));
  }

  private class Walk extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(data) && isLeftOut(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
