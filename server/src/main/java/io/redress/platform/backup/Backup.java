package io.redress.platform.backup;

import io.redress.platform.database.BorrowedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes a copy of an installation that may be at work: first the database as of one moment, then
 * the files it names.
 *
 * @param data the data folder
 * @param clock the time of this machine
 * @param progress who hears how far it is
 */
record Backup(Path data, Clock clock, Progress progress) {
  private static final long ROOM_BYTES = 64L * 1024 * 1024;

  /** Copies the embedded database and the files. */
  BackupRecord whole(Path wanted) throws IOException, SQLException {
    try (var database = BorrowedDatabase.of(data);
        var folder = BackupFolder.begin(wanted, data)) {
      var files = new InstallationFiles(data, folder, progress);
      folder.requireSpace(DatabaseCopy.size(database.files()) + files.size() + ROOM_BYTES);
      var copied = copy(database, folder);
      files.copy();
      return finish(folder, copied.asOf(), Optional.of(copied.facts()));
    }
  }

  /** Copies the files of an installation whose database is somebody else's to copy. */
  BackupRecord filesOnly(Path wanted) throws IOException {
    try (var folder = BackupFolder.begin(wanted, data)) {
      var asOf = clock.instant();
      var files = new InstallationFiles(data, folder, progress);
      folder.requireSpace(files.size() + ROOM_BYTES);
      files.copy();
      return finish(folder, asOf, Optional.empty());
    }
  }

  private record Copied(Instant asOf, BackupFacts.Database facts) {}

  private Copied copy(BorrowedDatabase database, BackupFolder folder)
      throws IOException, SQLException {
    try (var connection = database.address().connect()) {
      var session = new BackupSession(connection);
      progress.tell("Copying the database.");
      var begun = session.begin();
      new DatabaseCopy(database.files(), folder, progress).copy();
      var asOf = clock.instant();
      progress.tell("What was acknowledged until %s is in the backup.".formatted(asOf));
      var ended = session.end();
      folder.write(DatabaseCopy.FOLDER + "backup_label", ended.label());
      new LogCopy(database.files(), folder).copy(begun.segment(), ended.segment());
      var facts =
          new BackupFacts.Database(session.major(), session.migration(), begun.lsn(), ended.lsn());
      return new Copied(asOf, facts);
    }
  }

  private BackupRecord finish(
      BackupFolder folder, Instant asOf, Optional<BackupFacts.Database> database)
      throws IOException {
    progress.tell("Making sure that everything is on the disk.");
    var finishedAt = clock.instant();
    folder.finish(asOf, finishedAt, database);
    var made =
        new BackupRecord(
            asOf,
            finishedAt,
            new BackupRecord.Extent(folder.files(), folder.bytes(), database.isPresent()),
            folder.path());
    new BackupLog(data).add(made);
    return made;
  }
}
