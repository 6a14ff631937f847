package io.redress.platform.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies the files of a database that goes on being written.
 *
 * <p>What is left out is what the documentation of PostgreSQL 18, "Making a Base Backup Using the
 * Low Level API", says the next start makes anew; the log ({@code pg_wal}) is copied afterwards, by
 * {@link LogCopy}.
 */
final class DatabaseCopy {
  /** The folder of the database inside a backup. */
  static final String FOLDER = "database/";

  /** The list of the folders of the database, since a tool may leave out empty ones. */
  static final String FOLDERS = "database-folders.txt";

  private static final String CONTROL = "global/pg_control";
  private static final int CONTROL_TRIES = 100;
  private static final Set<String> WITHOUT_CONTENT =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "backup_label",
          "tablespace_map",
          "backup_manifest",
          "postmaster.pid",
          "postmaster.opts",
          "postgresql.auto.conf.tmp",
          "current_logfiles.tmp");
  private static final String LOG = "pg_wal";

  private final Path files;
  private final BackupFolder target;
  private final Progress progress;
  private final long total;
  private final TreeSet<String> folders = new TreeSet<>();
  private long done;

  DatabaseCopy(Path files, BackupFolder target, Progress progress) throws IOException {
    this.files = files;
    this.target = target;
    this.progress = progress;
    this.total = size(files);
  }

  /** How many bytes the files of a folder have. */
  static long size(Path folder) throws IOException {
    var size = new Size();
    Files.walkFileTree(folder, size);
    return size.bytes;
  }

  /** Copies everything but the log. */
  void copy() throws IOException {
    Files.walkFileTree(files, new Copying());
    target.write(FOLDER + CONTROL, control());
    target.write(FOLDERS, String.join("\n", folders) + "\n");
  }

  // Small and written in place: two readings that are the same are no mixture of two states.
  private byte[] control() throws IOException {
    var before = Files.readAllBytes(files.resolve(CONTROL));
    for (var attempt = 0; attempt < CONTROL_TRIES; attempt++) {
      var again = Files.readAllBytes(files.resolve(CONTROL));
      if (Arrays.equals(before, again)) {
        return again;
      }
      before = again;
    }
    throw new IOException(CONTROL + " does not stand still");
  }

  private static boolean isLeftOut(String name) {
    return LEFT_OUT.contains(name)
        || name.startsWith("pgsql_tmp")
        || name.startsWith("pg_internal.init");
  }

  private final class Copying extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      var name = files.relativize(folder).toString();
      if (isLeftOut(folder.getFileName().toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!name.isEmpty()) {
        folders.add(name);
      }
      return WITHOUT_CONTENT.contains(name)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var name = files.relativize(file).toString();
      if (attributes.isSymbolicLink()) {
        throw new IOException("%s is a link: its target would not be copied".formatted(file));
      }
      if (isLeftOut(file.getFileName().toString())
          || name.equals(CONTROL)
          || name.startsWith(LOG + "/")) {
        return FileVisitResult.CONTINUE;
      }
      try {
        done += target.copy(file, FOLDER + name);
      } catch (NoSuchFileException e) {
        // A table that was dropped meanwhile; the log knows.
        return FileVisitResult.CONTINUE;
      }
      progress.show("Copied", done, total);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }

  private static final class Size extends SimpleFileVisitor<Path> {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
