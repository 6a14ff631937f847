package io.redress.platform.backup;

import io.redress.platform.database.DatabaseAddress;
import io.redress.platform.database.EmbeddedPostgres;
import io.redress.platform.database.RestoringFolder;
import io.redress.platform.launch.Arguments;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.launch.WithoutWeb;
import io.redress.platform.settings.Settings;
import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * {@code ./redress restore DIR}: checks a backup, copies it into a new data folder, lets the
 * database recover, repeats later erasures, and checks everything before anybody may serve from it.
 */
public final class RestoreCommand {
  private static final String ERASURES = "erasures";

  private final PrintStream out;
  private final PrintStream err;
  private final Progress progress;

  public RestoreCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    this.progress = new Progress(err::println);
  }

  /** Does what the command line asks for and returns the exit code. */
  public int run(CommandLine line) {
    var arguments = Arguments.parse(line.rest(), Set.of(ERASURES));
    if (arguments.words().size() != 1) {
      throw new StartupProblem("Name the folder of the backup: ./redress restore DIR");
    }
    var storage = Settings.read(property -> line.lookup(property, System.getenv())).storage();
    var backup = Path.of(arguments.words().getFirst()).toAbsolutePath().normalize();
    var erasures = arguments.option(ERASURES).map(Path::of);
    var facts = BackupFacts.of(backup);
    require(facts, storage);
    var restore = new Restore(backup, facts, progress);
    RestoringFolder.refuseUsed(storage.data());
    erasures.ifPresent(restore::requireLater);
    restore.verify();
    try {
      return fill(restore, line, storage, erasures);
    } catch (IOException | SQLException e) {
      err.printf(
          "The restore into %s failed: %s. Empty the folder and restore again.%n",
          storage.data(), e.getMessage());
      return WithoutWeb.FAILED;
    }
  }

  private static void require(BackupFacts facts, Settings.Storage storage) {
    var isExternal = storage.databaseUrl().isPresent();
    facts
        .database()
        .ifPresent(
            database -> {
              EmbeddedPostgres.requireMajor(database.major());
              KnownMigrations.require(database.migration());
            });
    if (facts.database().isPresent() && isExternal) {
      throw new StartupProblem(
          "The backup holds a database of its own and REDRESS_DATABASE_URL names another: unset it.");
    }
    if (facts.database().isEmpty() && !isExternal) {
      throw new StartupProblem(
          "The backup holds no database, since that was external: restore the database by its own"
              + " tools, name it by REDRESS_DATABASE_URL, and restore again.");
    }
  }

  private int fill(
      Restore restore, CommandLine line, Settings.Storage storage, Optional<Path> erasures)
      throws IOException, SQLException {
    try (var folder = RestoringFolder.begin(storage.data())) {
      restore.fill(folder, erasures);
      var findings =
          restore.facts().database().isPresent()
              ? checkOurs(folder, line)
              : checkApplication(folder, line, storage.databaseUrl().orElseThrow());
      findings.forEach(err::println);
      if (!findings.isEmpty()) {
        err.printf(
            "The restored installation is not whole; %s stays marked and is not served.%n",
            folder.path());
        return WithoutWeb.FAILED;
      }
      folder.finish();
      out.printf(
          "Restored as of %s into %s. All checks hold.%n", restore.facts().asOf(), folder.path());
      out.println("Before you open it, read \"After a restore\" in docs/backup.md.");
      return 0;
    }
  }

  private List<String> checkOurs(RestoringFolder folder, CommandLine line) throws SQLException {
    progress.tell("Letting the database recover.");
    try (var server = folder.startDatabase()) {
      var findings = new ArrayList<>(pages(server.address()));
      findings.addAll(checkApplication(folder, line, server.address().withCredentials()));
      return findings;
    }
  }

  private List<String> pages(DatabaseAddress address) throws SQLException {
    try (var connection = address.connect()) {
      return new PagesCheck(connection, progress).findings();
    }
  }

  private List<String> checkApplication(RestoringFolder folder, CommandLine line, String url) {
    var settings = new HashMap<>(line.settings());
    settings.put("redress.data", folder.path().toString());
    settings.put("redress.database-url", url);
    var findings = new ArrayList<String>();
    var exitCode =
        new WithoutWeb(settings, Optional.empty())
            .run(application -> check(application, folder.path(), findings));
    if (exitCode != 0 && findings.isEmpty()) {
      findings.add("The application does not start on it; the lines above say why.");
    }
    return findings;
  }

  private int check(ApplicationContext application, Path data, List<String> findings) {
    findings.addAll(new RestoredInstallation(application, progress).findings(data));
    return findings.isEmpty() ? 0 : WithoutWeb.FAILED;
  }
}
