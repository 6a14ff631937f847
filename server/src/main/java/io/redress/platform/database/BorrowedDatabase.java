package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The embedded database of a data folder for a command that works beside the application: the one
 * that runs, or one that is started for as long as it is needed.
 */
public final class BorrowedDatabase implements AutoCloseable {
  private final DatabaseAddress address;
  private final Path files;
  private final Optional<EmbeddedPostgres> started;

  private BorrowedDatabase(
      DatabaseAddress address, Path files, Optional<EmbeddedPostgres> started) {
    this.address = address;
    this.files = files;
    this.started = started;
  }

  /** Finds or starts the database; a folder without one is refused and stays as it is. */
  public static BorrowedDatabase of(Path data) {
    var files = EmbeddedPostgres.files(data);
    if (!Files.isDirectory(files)) {
      throw new StartupProblem(
          "There is no database in %s: name the data folder with --data.".formatted(data));
    }
    try {
      var running = EmbeddedPostgres.running(data);
      if (running.isPresent()) {
        return new BorrowedDatabase(running.get(), files, Optional.empty());
      }
    } catch (AccessDeniedException e) {
      throw new StartupProblem(
          "%s cannot be read: run this as the user who runs Redress.".formatted(e.getFile()), e);
    } catch (IOException e) {
      throw new StartupProblem(
          "The database in %s cannot be found: %s".formatted(data, e.getMessage()), e);
    }
    var started = EmbeddedPostgres.start(data);
    return new BorrowedDatabase(started.address(), files, Optional.of(started));
  }

  /** Where it is; the address is the superuser's. */
  public DatabaseAddress address() {
    return address;
  }

  /** The folder that holds its files. */
  public Path files() {
    return files;
  }

  @Override
  public void close() {
    started.ifPresent(EmbeddedPostgres::close);
  }
}
