package io.redress;

import io.redress.cases.audit.AuditCommand;
import io.redress.cases.review.RecompareCommand;
import io.redress.people.AdminCommand;
import io.redress.platform.backup.BackupCommand;
import io.redress.platform.backup.RestoreCommand;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.launch.Help;
import io.redress.platform.settings.Settings;
import io.redress.platform.settings.StartupProblem;
import io.redress.platform.settings.StartupReporter;
import io.redress.replay.ReplayCommand;
import io.redress.rulebook.cli.DecideCommand;
import io.redress.rulebook.cli.PublishCommand;
import io.redress.rulebook.cli.RulebookCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one deployable, one database, one clock. */
@SpringBootApplication
public class Redress {
  private static final int FAILED = 1;

  public static void main(String[] arguments) {
    var exitCode = run(List.of(arguments), System.out, System.err);
    // A served application goes on in threads of its own.
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Does what the arguments ask for and returns the exit code. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      var line = CommandLine.parse(arguments);
      return switch (line.command()) {
        case SERVE -> serve(line, System.getenv());
        case HELP -> {
          out.print(Help.text());
          yield 0;
        }
        case DECIDE -> DecideCommand.run(line.rest(), out, err);
        case RULEBOOK -> rulebook(line, out, err);
        case REPLAY -> new ReplayCommand(out, err).run(line);
        case ADMIN -> new AdminCommand(out, err).run(line);
        case AUDIT -> new AuditCommand(out, err).run(line);
        case BACKUP -> new BackupCommand(out, err).run(line);
        case RESTORE -> new RestoreCommand(out, err).run(line);
      };
    } catch (StartupProblem problem) {
      err.println(problem.getMessage());
      return StartupProblem.EXIT_CODE;
    }
  }

  private static int rulebook(CommandLine line, PrintStream out, PrintStream err) {
    if (PublishCommand.isFor(line.rest())) {
      return new PublishCommand(out, err).run(line);
    }
    return RecompareCommand.isFor(line.rest())
        ? new RecompareCommand(out, err).run(line)
        : new RulebookCommand(out, err).run(line.rest());
  }

  private static int serve(CommandLine line, Map<String, String> environment) {
    // Read once before anything is started, so that a wrong value is told at once.
    var _ = Settings.read(property -> line.lookup(property, environment));
    try {
      SpringApplication.run(Redress.class, line.asSpringArguments());
      return 0;
    } catch (RuntimeException failure) {
      // What could not start has been reported by the reporters of the application.
      return StartupReporter.lineFor(failure).isPresent() ? StartupProblem.EXIT_CODE : FAILED;
    }
  }
}
