package io.redress.platform.backup;

import io.redress.platform.database.RestoringFolder;
import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a backup: first all of it, against its list of digests, then into a new data folder.
 *
 * @param backup the folder of the backup
 * @param facts what the backup says of itself
 * @param progress who hears how far it is
 */
record Restore(Path backup, BackupFacts facts, Progress progress) {
  /** The folder of what is no database inside a backup. */
  static final String INSTALLATION = "files/";

  /** Refuses a backup of which anything is missing or not what it was. */
  void verify() {
    progress.tell("Checking the backup.");
    try {
      verifyList();
      var state =
          new Object() {
            long files;
            long bytes;
          };
      Checksums.read(
          backup,
          line -> {
            state.files++;
            state.bytes += verify(line);
            progress.show("Checked", state.bytes, facts.contents().bytes());
          });
      if (state.files != facts.contents().files()) {
        throw damaged(Checksums.FILE, "it names another number of files");
      }
    } catch (IOException e) {
      throw new StartupProblem(
          "The backup %s cannot be read: %s".formatted(backup, e.getMessage()), e);
    }
  }

  private void verifyList() throws IOException {
    var list = backup.resolve(Checksums.FILE);
    if (!Files.exists(list)) {
      throw damaged(Checksums.FILE, "it is missing");
    }
    if (!CopiedFile.read(list).digest().equals(facts.contents().digest())) {
      throw damaged(Checksums.FILE, "it is not what was written");
    }
  }

  private long verify(Checksums.Line line) throws IOException {
    var file = backup.resolve(line.path()).normalize();
    if (!file.startsWith(backup)) {
      throw damaged(Checksums.FILE, "it leads out of the backup");
    }
    try {
      var found = CopiedFile.read(file);
      if (!found.digest().equals(line.digest())) {
        throw damaged(line.path(), "it is not what was written");
      }
      return found.bytes();
    } catch (NoSuchFileException e) {
      throw damaged(line.path(), "it is missing");
    }
  }

  private StartupProblem damaged(String file, String why) {
    return new StartupProblem(
        "The backup %s is damaged: %s: %s. Use another backup.".formatted(backup, file, why));
  }

  /** Copies everything where it belongs, and the newer erasure list when there is one. */
  void fill(RestoringFolder folder, Optional<Path> erasures) throws IOException {
    progress.tell("Copying the backup into %s.".formatted(folder.path()));
    if (facts.database().isPresent()) {
      var database = folder.makeDatabaseFolder();
      for (var name : Files.readAllLines(backup.resolve(DatabaseCopy.FOLDERS))) {
        Files.createDirectories(database.resolve(name));
      }
      copy(DatabaseCopy.FOLDER, database);
    }
    copy(INSTALLATION, folder.path());
    if (erasures.isPresent()) {
      Files.copy(
          erasures.get(),
          folder.path().resolve(InstallationFiles.ERASURES),
          StandardCopyOption.REPLACE_EXISTING);
    }
    flush(folder.path());
  }

  private static void flush(Path folder) throws IOException {
    try (var flush = new Flush();
        var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        flush.add(file);
      }
      flush.await();
    }
  }

  private void copy(String prefix, Path target) throws IOException {
    var state =
        new Object() {
          long bytes;
        };
    Checksums.read(
        backup,
        line -> {
          if (line.path().startsWith(prefix)) {
            state.bytes += copy(line, target.resolve(line.path().substring(prefix.length())));
            progress.show("Copied", state.bytes, facts.contents().bytes());
          }
        });
  }

  private long copy(Checksums.Line line, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    var copied = CopiedFile.copy(backup.resolve(line.path()), to);
    if (!copied.digest().equals(line.digest())) {
      throw damaged(line.path(), "it changed while it was copied");
    }
    return copied.bytes();
  }

  /** Refuses an erasure list that does not go on from the one in the backup. */
  void requireLater(Path erasures) {
    try {
      var known = backup.resolve(INSTALLATION + InstallationFiles.ERASURES);
      var before = Files.exists(known) ? Files.readAllBytes(known) : new byte[0];
      try (var later = Files.newInputStream(erasures)) {
        if (!Arrays.equals(later.readNBytes(before.length), before)) {
          throw new StartupProblem(
              "%s does not begin with the erasures that the backup knows: it belongs to another installation."
                  .formatted(erasures));
        }
      }
    } catch (IOException e) {
      throw new StartupProblem(
          "The erasure list %s cannot be read: %s".formatted(erasures, e.getMessage()), e);
    }
  }
}
