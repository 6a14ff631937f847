package io.redress.replay;

import io.redress.platform.clock.TravellingClock;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.launch.WithoutWeb;
import io.redress.platform.settings.StartupProblem;
import io.redress.replay.csv.LedgerFile;
import io.redress.replay.csv.OutcomeFile;
import io.redress.replay.domain.LedgerRow;
import io.redress.shared.Problem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/**
 * {@code ./redress replay DIR}: plays the ledger in a folder through a database of its own and says
 * what came of it. It succeeds only when the books balance and nothing is left open.
 */
public final class ReplayCommand {
  private static final String SLUG = "online-retail";

  private final PrintStream out;
  private final PrintStream err;

  public ReplayCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Does what the command line asks for and returns the exit code. */
  public int run(CommandLine line) {
    var options = ReplayOptions.of(line);
    var rows = LedgerFile.read(options.ledger(), options.limit());
    if (rows.isEmpty()) {
      throw new StartupProblem("The ledger in %s has no rows.".formatted(options.ledger()));
    }
    if (options.data().isPresent()) {
      return run(options, rows, options.data().get());
    }
    try (var folder = ThrowawayFolder.make()) {
      return run(options, rows, folder.path());
    }
  }

  private int run(ReplayOptions options, List<LedgerRow> rows, Path data) {
    var clock = TravellingClock.standingAt(rows.getFirst().at());
    // Set here, so that no variable of the environment leads to a real database or mail server.
    var settings =
        Map.of(
            "redress.data", data.toString(),
            "redress.database-url", "",
            "redress.smtp-url", "",
            "redress.test-clock", "false");
    return new WithoutWeb(settings, Optional.of(clock))
        .run(context -> play(context, options, rows, clock));
  }

  private int play(
      ApplicationContext context,
      ReplayOptions options,
      List<LedgerRow> rows,
      TravellingClock clock) {
    var progress = new ProgressLine(err, rows.size());
    ReplayReport report;
    try {
      report = context.getBean(Replays.class).play(rows, SLUG, clock, progress::show);
    } catch (Problem problem) {
      err.printf("%s Choose another folder with --data.%n", problem.getMessage());
      return WithoutWeb.FAILED;
    }
    options.outcomes().ifPresent(file -> OutcomeFile.write(file, report));
    out.print(ReportText.of(report, progress.seconds()));
    return report.isClean() ? 0 : WithoutWeb.FAILED;
  }
}
