package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A data folder that is filled from a backup. Until {@link #finish} it is marked, and nobody can
 * serve from it; a restore that broke off leaves the mark.
 */
public final class RestoringFolder implements AutoCloseable {
  /** The file that marks the folder until it is whole. */
  public static final String MARK = DataFolder.UNFINISHED;

  private final DataFolder folder;

  private RestoringFolder(DataFolder folder) {
    this.folder = folder;
  }

  /** Takes a new or empty folder. */
  public static RestoringFolder begin(Path data) {
    refuseUsed(data);
    var folder = DataFolder.hold(data);
    try {
      Files.createFile(mark(folder));
      flush(folder.path());
      return new RestoringFolder(folder);
    } catch (IOException e) {
      folder.close();
      throw new StartupProblem(
          "The folder %s cannot be written: %s".formatted(data, e.getMessage()), e);
    }
  }

  /** Refuses a folder in which there is anything. */
  public static void refuseUsed(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    try (var children = Files.newDirectoryStream(data)) {
      if (children.iterator().hasNext()) {
        throw new StartupProblem(
            "The data folder %s is not empty: restore into a new one with --data.".formatted(data));
      }
    } catch (IOException e) {
      throw new StartupProblem(
          "The data folder %s cannot be read: %s".formatted(data, e.getMessage()), e);
    }
  }

  /** The folder itself. */
  public Path path() {
    return folder.path();
  }

  /** Where the files of the database belong; nobody but the database may look into it. */
  public Path makeDatabaseFolder() throws IOException {
    folder.postgres();
    return Files.createDirectory(
        EmbeddedPostgres.files(folder.path()),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Starts the database on what was copied; it recovers for as long as it takes. */
  public EmbeddedPostgres startDatabase() {
    return EmbeddedPostgres.start(folder);
  }

  /** Takes the mark off: from now on this is a data folder like any other. */
  public void finish() throws IOException {
    Files.delete(mark(folder));
    flush(folder.path());
  }

  private static Path mark(DataFolder folder) {
    return folder.path().resolve(MARK);
  }

  private static void flush(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
