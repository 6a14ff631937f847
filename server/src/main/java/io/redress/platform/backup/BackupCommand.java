package io.redress.platform.backup;

import io.redress.platform.clock.ClockConfiguration;
import io.redress.platform.launch.Arguments;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.launch.WithoutWeb;
import io.redress.platform.settings.Settings;
import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code ./redress backup DIR}: copies the installation into a new folder, also while it serves.
 */
public final class BackupCommand {
  /** What it returns when only the files were copied, since the database is not ours. */
  public static final int WITHOUT_DATABASE = 4;

  private final PrintStream out;
  private final PrintStream err;
  private final Consumer<String> listener;

  public BackupCommand(PrintStream out, PrintStream err) {
    this(out, err, err::println);
  }

  /** One whose progress is told to somebody else. */
  BackupCommand(PrintStream out, PrintStream err, Consumer<String> listener) {
    this.out = out;
    this.err = err;
    this.listener = listener;
  }

  /** Does what the command line asks for and returns the exit code. */
  public int run(CommandLine line) {
    var words = Arguments.parse(line.rest(), Set.of()).words();
    if (words.size() != 1) {
      throw new StartupProblem("Name one new folder for the backup: ./redress backup DIR");
    }
    var storage = Settings.read(property -> line.lookup(property, System.getenv())).storage();
    var wanted = Path.of(words.getFirst());
    var data = storage.data().normalize();
    var clock = ClockConfiguration.systemClock();
    var backup = new Backup(data, clock, new Progress(listener));
    var begun = System.nanoTime();
    try {
      var isWhole = storage.databaseUrl().isEmpty();
      var made = isWhole ? backup.whole(wanted) : backup.filesOnly(wanted);
      tell(made, Duration.ofNanos(System.nanoTime() - begun));
      return isWhole ? 0 : WITHOUT_DATABASE;
    } catch (IOException e) {
      err.println(line(wanted, e));
      return WithoutWeb.FAILED;
    } catch (SQLException e) {
      err.printf("The database could not be copied, nothing was kept: %s%n", e.getMessage());
      return WithoutWeb.FAILED;
    }
  }

  private void tell(BackupRecord made, Duration taken) {
    out.printf(
        "The backup is in %s: %,d files, %,d MB, in %,d s.%n",
        made.folder(),
        made.extent().files(),
        Progress.megabytes(made.extent().bytes()),
        taken.toSeconds());
    if (made.extent().hasDatabase()) {
      out.printf("Everything acknowledged until %s is in it.%n", made.asOf());
      out.println("It holds the secrets of this installation: whoever reads it reads everything.");
    } else {
      out.println(
          "THE DATABASE IS NOT IN IT. REDRESS_DATABASE_URL names a server of yours: back it");
      out.println(
          "up by its own tools (pg_basebackup, pg_dump, your provider's), before the files.");
    }
  }

  private static String line(Path wanted, IOException e) {
    var said = String.valueOf(e.getMessage());
    return said.contains("No space left")
        ? "The disk of %s is full, nothing was kept: make room, or choose another folder."
            .formatted(wanted)
        : "The backup into %s failed, nothing was kept: %s".formatted(wanted, said);
  }
}
